// The staff's way in: a finger that rests on the upper right corner for five seconds, then the digits of kiosk.yml.
// The digits stand in the edition's files. They keep curious visitors out and are no security.
var CORNER = 96;
var HOLD = 5000;
var holding = 0;
var heldAt = 0;
var wrongTries = 0;
var lockedUntil = 0;

function inCorner(event) {
  return event.clientX > window.innerWidth - CORNER && event.clientY < CORNER;
}

// The click that ends the hold belongs to nobody.
function justHeld(event) {
  return Date.now() - heldAt < 1500 && inCorner(event);
}

function letGo() {
  clearTimeout(holding);
  holding = 0;
}

document.addEventListener("pointerdown", function (event) {
  letGo();
  if (!inCorner(event) || staffIsIn) return;
  holding = setTimeout(function () {
    heldAt = Date.now();
    if (told.pin) askPin();
    else enterStaff();
  }, HOLD);
}, true);
document.addEventListener("pointermove", function (event) {
  if (holding && !inCorner(event)) letGo();
}, true);
["pointerup", "pointercancel"].forEach(function (event) {
  document.addEventListener(event, letGo, true);
});
document.addEventListener("click", function (event) {
  if (!justHeld(event)) return;
  event.preventDefault();
  event.stopPropagation();
}, true);

function askPin() {
  var given = "";
  var panel = openOverlay("pin", words.pin, watch);
  var shown = element("p", "pin-shown", "");
  var pad = element("div", "pin-pad");
  shown.setAttribute("aria-live", "polite");

  function show(text) {
    shown.textContent = text === undefined ? "●".repeat(given.length) || " " : text;
  }

  function press(digit) {
    if (Date.now() < lockedUntil) return show(words["pin.wait"]);
    given = digit === "⌫" ? given.slice(0, -1) : given + digit;
    show();
    if (given.length < told.pin.length) return null;
    if (given === told.pin) return enterStaff();
    given = "";
    wrongTries += 1;
    if (wrongTries % 5 === 0) lockedUntil = Date.now() + 30000;
    return show(words["pin.wrong"]);
  }

  "123456789⌫0".split("").forEach(function (digit) {
    var key = element("button", "pin-key", digit);
    key.type = "button";
    if (digit === "⌫") key.setAttribute("aria-label", words["pin.back"]);
    key.addEventListener("click", function () { press(digit); });
    pad.appendChild(key);
  });
  panel.addEventListener("keydown", function (event) {
    if (/^\d$/.test(event.key)) press(event.key);
    if (event.key === "Backspace") press("⌫");
  });
  show();
  [shown, pad, closingButton(words.close)].forEach(function (node) { panel.appendChild(node); });
  pad.firstChild.focus();
}
