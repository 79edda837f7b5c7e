"""What a check finds."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Finding:
    """One fault: the page, the rule that it breaks (`check/rule`), and what was seen."""

    page: str
    rule: str
    text: str
