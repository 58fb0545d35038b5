// The edition for a booth. Every page is a document of its own; what must outlive a page stands in this browser's session.
var bar = document.querySelector("[data-kiosk]");
var told = window.lantaiKiosk;
var inEnglish = document.documentElement.lang.indexOf("en") === 0;
var words = told.words[inEnglish ? "en" : "zh"];
var startPage = new URL(bar.getAttribute("data-start"), location.href).href;
var kind = bar.getAttribute("data-kind");
var atStart = kind === "front";

// The path of a page of the edition, the same in every language: "items/a-1".
function pathOf(address) {
  var root = startPage.replace(/index\.html$/, "");
  var path = new URL(address, location.href).href.split(/[?#]/)[0];
  if (path.indexOf(root) !== 0) return "";
  return decodeURIComponent(path.slice(root.length)).replace(/^en\//, "").replace(/\/?index\.html$/, "");
}

function say(key, facts) {
  return Object.keys(facts || {}).reduce(function (text, name) {
    return text.replace("{" + name + "}", facts[name]);
  }, words[key]);
}

function element(tag, className, text) {
  var made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

// One overlay at a time; its first button has the focus, Escape and a touch beside it close it.
var overlay = null;

function closeOverlay() {
  if (!overlay) return;
  var closed = overlay;
  overlay = null;
  closed.node.parentNode.removeChild(closed.node);
  if (closed.before && closed.before.focus) closed.before.focus();
  if (closed.after) closed.after();
}

function openOverlay(kind, title, after) {
  closeOverlay();
  var node = element("div", "kiosk-over over-" + kind);
  var panel = element("div", "kiosk-panel");
  panel.setAttribute("role", "dialog");
  panel.setAttribute("aria-modal", "true");
  panel.setAttribute("aria-label", title);
  panel.appendChild(element("h2", "", title));
  node.appendChild(panel);
  node.addEventListener("click", function (event) {
    if (event.target === node) closeOverlay();
  });
  document.body.appendChild(node);
  overlay = { node: node, before: document.activeElement, after: after };
  return panel;
}

function closingButton(text) {
  var button = element("button", "kiosk-button", text);
  button.type = "button";
  button.addEventListener("click", closeOverlay);
  return button;
}

document.addEventListener("keydown", function (event) {
  if (!overlay) return;
  if (event.key === "Escape") closeOverlay();
  if (event.key === "Tab") {
    var stops = overlay.node.querySelectorAll("button, input, [tabindex]");
    if (!stops.length) return;
    var last = stops[stops.length - 1];
    if (!overlay.node.contains(document.activeElement)) stops[0].focus();
    else if (event.shiftKey && document.activeElement === stops[0]) last.focus();
    else if (!event.shiftKey && document.activeElement === last) stops[0].focus();
    else return;
    event.preventDefault();
  }
});
