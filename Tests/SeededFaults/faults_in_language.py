"""Texts that a reader has trouble with, and names that nobody declared."""
from planting import Fault, append, harmless

CIS = "content/partijen/cis.md"

FAULTS = []
