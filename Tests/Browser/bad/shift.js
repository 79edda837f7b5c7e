"use strict";

// Zet iets boven wat al te zien is.
requestAnimationFrame(() => requestAnimationFrame(() => {
  const block = document.createElement("p");
  block.textContent = "Dit komt later.";
  block.style.height = "300px";
  document.querySelector("main").prepend(block);
}));
