// Large type and the visitor's word, always in reach.
var large = bar.querySelector("[data-large-type]");

function showLarge(on) {
  document.documentElement.classList.toggle("large", on);
  large.setAttribute("aria-pressed", String(on));
}

large.addEventListener("click", function () {
  var on = !document.documentElement.classList.contains("large");
  try {
    if (on) localStorage.setItem("lantai-modes", "large");
    else localStorage.removeItem("lantai-modes");
  } catch (refused) {
    // storage is switched off: large type lasts as long as the page
  }
  showLarge(on);
  if (on && visit) {
    visit.large = true;
    changed();
  }
});
resets.push(function () { showLarge(false); });
showLarge(document.documentElement.classList.contains("large"));

var SMILES = { very: [34, 46], good: [38, 44], fair: [42, 42], poor: [46, 36] }; // how far the corners and the middle of the mouth lie down

function drawing(box, className) {
  var svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", box);
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  return svg;
}

function face(mouth) {
  var svg = drawing("0 0 64 64", "face");
  var path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", "M32 4a28 28 0 1 0 0 56a28 28 0 1 0 0-56M22 22v6M42 22v6M19 " + mouth[0] + "Q32 " + (mouth[1] * 2 - mouth[0]) + " 45 " + mouth[0]);
  svg.appendChild(path);
  return svg;
}

function askSatisfaction() {
  var panel = openOverlay("smileys", words.smile);
  var row = element("div", "faces");
  panel.appendChild(element("p", "", words["smile.text"]));
  Object.keys(SMILES).forEach(function (name) {
    var button = element("button", "face-button");
    button.type = "button";
    button.appendChild(face(SMILES[name]));
    button.appendChild(element("span", "", words["smile." + name]));
    button.addEventListener("click", function () {
      if (visit) {
        visit.satisfaction = name;
        changed();
      }
      thank();
    });
    row.appendChild(button);
  });
  panel.appendChild(row);
  panel.appendChild(closingButton(words.close));
  row.querySelector("button").focus();
}

function thank() {
  var panel = openOverlay("smileys", words["smile.thanks"]);
  panel.appendChild(closingButton(words.close));
  panel.querySelector("button").focus();
  var mine = overlay;
  setTimeout(function () {
    if (overlay === mine) closeOverlay();
  }, 4000);
}

var smile = bar.querySelector("[data-smile]");
if (smile) smile.addEventListener("click", askSatisfaction);
