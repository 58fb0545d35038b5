"""What search engines are told about guides, the finder and the helper."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from builder.exports import Descriptions
from builder.model.address import Addresses
from tests.outreach.test_choosing import CHOOSE
from tests.outreach.test_documents import checked, released
from tests.outreach.test_finder import site_with
from tests.outreach.test_guides import guide

FolderOf = Callable[[Mapping[str, str | bytes]], Path]


def test_a_guide_is_a_service_with_its_steps(folder_of: FolderOf) -> None:
    """GovernmentService with channels, and a HowTo of its steps; holders are organisations; lists name their parts."""
    files = guide() | site_with() | {"content/guides/choose.yml": CHOOSE}
    site = released(*checked(folder_of(files)))
    outreach = site.outreach

    def told(thing: object) -> dict[str, object]:
        made = Descriptions(site, {}, Addresses(("zh", "en"))).of(thing, "en")
        return json.loads(json.dumps(made))  # type: ignore[no-any-return]

    service = told(outreach.guides[0])
    assert (service["@type"], service["name"]) == ("GovernmentService", "Consult a record")
    assert service["audience"] == {"@type": "Audience", "audienceType": "Anyone"}
    (channel,) = service["availableChannel"]
    assert channel["servicePhone"] == {"@type": "ContactPoint", "telephone": "020-83172946"}
    how = service["subjectOf"]
    assert (how["@type"], how["step"][0]["text"]) == ("HowTo", "Fill in the slip")
    finder = told(outreach.finders[0])
    first = finder["mainEntity"]["itemListElement"][0]["item"]
    assert (first["name"], first["knowsAbout"], first["telephone"]) == ("City Archives", "Marriages", "020-83172946")
    assert told(outreach.choices[0])["@type"] == "WebPage"
