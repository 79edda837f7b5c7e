"""The checks: a module each, with the rules that it holds pages to."""

from checks import chooser, every_view, keyboard, loading, markup, paper, scriptless
from checks import search_data, table_filter, tasks, weight

MODULES = (
    every_view, loading, keyboard, table_filter, chooser, scriptless, paper, markup, search_data,
    weight, tasks,
)

# Every rule with what it says.
RULES = {rule: text for module in MODULES for rule, text in module.RULES.items()}
ALL_RULES = set(RULES)
