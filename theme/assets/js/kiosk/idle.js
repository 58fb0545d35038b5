// Nobody there: the screen asks, and then everything is as the first visitor found it.
var resets = [];
var idleTimer = 0;

function forgetVisitor() {
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
  if (atStart && !document.documentElement.hasAttribute("data-touched")) {
    document.documentElement.className = "";
    showAttract();
    return;
  }
  location.replace(startPage.split("#")[0] + "#attract");
  if (atStart) location.reload();
}

function ask() {
  if (attractShown()) return;
  var left = seconds("grace") / 1000;
  var panel = openOverlay("still", words.still, watch);
  var text = element("p", "", words["still.text"].replace("{seconds}", left));
  panel.appendChild(text);
  panel.appendChild(closingButton(words.stay));
  panel.querySelector("button").focus();
  idleTimer = setInterval(function () {
    left -= 1;
    text.textContent = words["still.text"].replace("{seconds}", left);
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
  idleTimer = setTimeout(ask, seconds(document.querySelector("[data-quiz-page]") ? "quiz-idle" : "idle"));
}

["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "scroll"].forEach(function (name) {
  document.addEventListener(name, function (event) {
    if (event.isTrusted && name !== "pointermove") document.documentElement.setAttribute("data-touched", "");
    if (!overlay || overlay.node.className.indexOf("still") < 0) watch();
  }, { passive: true, capture: true });
});
