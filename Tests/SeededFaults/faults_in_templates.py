"""Mistakes in a template, and pages that would ask something of another site."""
from planting import Fault, after, at, remove, swap, write

PAGE = "templates/pagina.mustache"
FRAME = "templates/basis.mustache"
HEADER = "templates/partials/kop.mustache"
MOMENT = "templates/moment.mustache"
STYLE = "templates/assets/stijl.css"

FAULTS = [
    Fault("template-name-unknown", "a name is misspelt",
          swap(PAGE, "{{{inhoud}}}", "{{{«inhuod»}}}")),
    Fault("template-name-unknown", "a name in a partial is not what its place offers",
          swap(HEADER, "{{organisatie}}</b>", "{{«organisatienaam»}}</b>")),
    Fault("template-syntax", "a tag lacks a brace",
          swap(FRAME, "<h1>{{titel}}</h1>", "<h1>«{{»titel}</h1>")),
    Fault("template-unclosed", "a section is not closed",
          swap(HEADER, "{{/menu}}\n", ""), at=at(HEADER, "«{{#menu}}»")),
    Fault("template-kind", "a text is used as a section",
          swap(FRAME, "<h1>{{titel}}</h1>", "<h1>{{#«titel»}}x{{/titel}}</h1>")),
    Fault("template-escaping", "a text is written as HTML",
          swap(FRAME, "<h1>{{titel}}</h1>", "<h1>«{{{titel}}}»</h1>")),
    Fault("template-escaping", "HTML is written as a text",
          swap(PAGE, "{{{inhoud}}}", "«{{inhoud}}»")),
    Fault("template-attribute", "a tag stands in a value without quotation marks",
          swap(FRAME, "content=\"{{titel}}\"", "content=«{{titel}}»")),
    Fault("template-partial-missing", "a partial is misspelt",
          swap(FRAME, "{{> partials/voet}}", "{{> «partials/voeten»}}")),
    Fault("template-partial-missing", "the file of a partial is gone",
          remove("templates/partials/voet.mustache"), at=at(FRAME, "{{> «partials/voet»}}")),
    Fault("template-recursion", "a partial fetches itself",
          after(HEADER, "</header>\n", "«{{> partials/kop}}»\n")),
    Fault("file-missing", "the template of a page kind is gone",
          remove(MOMENT), at=at(MOMENT)),
    Fault("file-unknown", "a template has the wrong extension",
          write("templates/extra.html", "<p>x</p>\n"), at=at("templates/extra.html")),
    Fault("template-syntax", "a template was saved as Windows-1252",
          write("templates/partials/voet.mustache", b"<p>Caf\xe9</p>\n"),
          at=at("templates/partials/voet.mustache")),
    Fault("link-broken", "a link of a template leads nowhere",
          swap(HEADER, "</header>\n", "<a href=\"«{{wortel}}over-ons/»\">Over ons</a>\n</header>\n")),
]
