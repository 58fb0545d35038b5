"""A detached signature beside a package, as minisign writes and reads it (Ed25519 over BLAKE2b-512).

A key never comes into a package or a site folder. The same package signed with the same key has the same signature.
"""

from __future__ import annotations

import os
from pathlib import Path

from minisign import Error, KeyPair, PublicKey, SecretKey, Signature

ENDING = ".minisig"
_LARGEST = 1 << 14


class KeyTroubleError(Exception):
    """A key that cannot be used: it is no key, or its password is wrong."""


def signature_of(package: Path) -> Path:
    """Where the signature of a package stands."""
    return package.with_name(package.name + ENDING)


def new_key(path: Path) -> Path:
    """Make a pair of keys: the secret one at ``path``, for its owner only, the public one beside it (answered). Neither
    takes the place of a file: raises FileExistsError, and nothing is made.
    """
    pair, public = KeyPair.generate(), path.with_name(path.name + ".pub")
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as stream:  # noqa: PTH123 - with its mode
        stream.write(bytes(pair.secret_key) + b"\n")
    try:
        with public.open("xb") as stream:
            stream.write(bytes(pair.public_key) + b"\n")
    except OSError:
        path.unlink()
        raise
    return public


def is_locked(key: Path) -> bool:
    """Whether a secret key needs its password. Raises KeyTroubleError."""
    return bool(_secret(key).is_encrypted())


def sign(package: Path, key: Path, comment: str, password: str = "") -> Path:
    """Write the signature of a package beside it; ``comment`` (ASCII, one line) is signed. Raises KeyTroubleError."""
    with _secret(key) as secret, package.open("rb") as stream:
        try:
            secret.decrypt(password)
            made = secret.sign(stream, untrusted_comment="lantai package", trusted_comment=comment)
        except Error as wrong:
            raise KeyTroubleError(str(wrong)) from wrong
    target = signature_of(package)
    target.write_bytes(bytes(made) + b"\n")
    return target


def signed_comment(package: Path, key: str) -> str:
    """What the signature says, which was made with the secret half of this public key (a file, or its base64). Raises
    KeyTroubleError for a key that is none, ValueError where the signature is not of this package or this key.
    """
    try:
        public = PublicKey.from_bytes(_small(Path(key))) if Path(key).is_file() else PublicKey.from_base64(key)
    except (Error, OSError) as wrong:
        raise KeyTroubleError(str(wrong)) from wrong
    found = Signature.from_bytes(_small(signature_of(package)))
    public.verify_file(package, found)
    return str(found.trusted_comment)


def _secret(key: Path) -> SecretKey:
    try:
        return SecretKey.from_bytes(_small(key))
    except (Error, OSError) as wrong:
        raise KeyTroubleError(str(wrong)) from wrong


def _small(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(_LARGEST)
