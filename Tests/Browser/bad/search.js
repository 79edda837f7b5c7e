// A search that finds one thing, which is no answer, and says nothing where there is nothing.
"use strict";
const form = document.querySelector("form[data-zoek]");
const found = form.querySelector(".gevonden");
form.hidden = false;
form.querySelector("input").addEventListener("input", (event) => {
  const isKnown = event.target.value === "adres";
  if (found) found.innerHTML = isKnown ? "<a href='#'>Iets anders</a>" : "";
  if (found && !isKnown) form.querySelector("[role=status]").textContent = "Probeer iets anders.";
});
