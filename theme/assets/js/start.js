// Lantai's one script. A component is a function of an element that carries its data attribute; pages are complete without it.
var components = {};
var base = document.currentScript ? document.currentScript.src.replace(/lantai\.js(\?.*)?$/, "") : "assets/";

function all(selector, root) {
  return Array.prototype.slice.call((root || document).querySelectorAll(selector));
}
