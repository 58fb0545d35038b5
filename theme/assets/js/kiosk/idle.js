// Nobody there: the screen asks, and then everything is as the first visitor found it.
var resets = [];
var idleTimer = 0;

var staffIsIn = false; // nobody is asked whether they are still there while the staff count

function forgetVisitor() {
  endVisit();
  resets.forEach(function (reset) {
    reset();
  });
  try {
    Object.keys(localStorage).forEach(function (key) {
      if (key.indexOf("lantai-") === 0 && key.indexOf("lantai-kiosk") !== 0) localStorage.removeItem(key);
    });
    sessionStorage.clear();
  } catch (refused) {
    // storage is switched off: then nothing was kept either
  }
}

function backToStart() {
  closeOverlay();
  forgetVisitor();
  var there = location.href.split("#")[0] === startPage;
  if (there && !document.documentElement.hasAttribute("data-touched")) {
    document.documentElement.className = "";
    showAttract();
    return;
  }
  if (!there) {
    location.replace(startPage + "#attract");
    return;
  }
  location.replace("#attract");
  location.reload();
}

function ask() {
  if (attractShown()) return;
  var left = told.grace;
  var panel = openOverlay("still", words.still, watch);
  var text = element("p", "", say("still.text", { seconds: left }));
  panel.appendChild(text);
  panel.appendChild(closingButton(words.stay));
  panel.querySelector("button").focus();
  idleTimer = setInterval(function () {
    left -= 1;
    text.textContent = say("still.text", { seconds: left });
    if (left <= 0) {
      clearInterval(idleTimer);
      overlay.after = null;
      backToStart();
    }
  }, 1000);
}

function watch() {
  clearTimeout(idleTimer);
  clearInterval(idleTimer);
  if (staffIsIn) return;
  idleTimer = setTimeout(ask, 1000 * (document.querySelector("[data-quiz-page]") ? told.quiz_idle : shelf.meta.idle || told.idle));
}

["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"].forEach(function (name) {
  document.addEventListener(name, function (event) {
    if (event.isTrusted && name !== "pointermove") document.documentElement.setAttribute("data-touched", "");
    if (!overlay || overlay.node.className.indexOf("over-still") < 0) watch();
  }, { passive: true, capture: true });
});
