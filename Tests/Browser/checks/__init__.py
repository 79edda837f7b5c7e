"""The checks: a module each, with the rules that it holds pages to."""

from checks import chooser, enlarged, every_view, keyboard, loading, markup, paper, scriptless
from checks import search_data, speed, table_filter, tasks, tree, weight, words

MODULES = (
    every_view, loading, keyboard, table_filter, chooser, scriptless, paper, markup, search_data,
    weight, tasks, enlarged, words, speed, tree,
)

# Every rule with what it says.
RULES = {rule: text for module in MODULES for rule, text in module.RULES.items()}
ALL_RULES = set(RULES)
