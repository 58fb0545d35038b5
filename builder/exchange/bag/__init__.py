"""BagIt 1.0 (RFC 8493): files in a folder or a zip, with the digest of every one."""

from builder.exchange.bag.content import Bag, BagError, open_bag
from builder.exchange.bag.verifying import Verified, refusal, verify_bag
from builder.exchange.bag.writing import BagWriter

__all__ = ["Bag", "BagError", "BagWriter", "Verified", "open_bag", "refusal", "verify_bag"]
