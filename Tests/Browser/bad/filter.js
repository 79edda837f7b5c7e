// A filter that works, apart from what data-broken on the form says.
"use strict";
const form = document.querySelector("[data-filter]");
const field = form.querySelector("input");
const live = form.querySelector("[aria-live]");
const rows = [...document.getElementById(form.dataset.filter).tBodies[0].rows];
const broken = form.dataset.broken;
const plain = (text) =>
  broken === "rows" ? text : text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const filter = () => {
  for (const row of rows) row.hidden = !plain(row.textContent).includes(plain(field.value));
  const count = rows.filter((row) => !row.hidden).length;
  if (broken !== "announce") live.textContent = field.value ? `${count} gevonden` : "";
};
form.hidden = false;
if (broken === "reach") field.tabIndex = -1;
if (broken !== "shared") field.value = new URLSearchParams(location.search).get("zoek") ?? "";
field.addEventListener("input", () => {
  filter();
  const address = new URL(location.href);
  if (broken !== "address") address.searchParams.set("zoek", field.value);
  if (!field.value) address.searchParams.delete("zoek");
  history.replaceState(null, "", address);
});
form.addEventListener("submit", (event) => event.preventDefault());
filter();
