// Works pass by while nobody is there; the first touch opens the start screen.
var passing = document.querySelector("[data-attract]");
var passingTimer = 0;

function attractShown() {
  return Boolean(passing) && !passing.hidden;
}

function showAttract() {
  if (!passing) return;
  passing.hidden = false;
  var slides = passing.querySelectorAll(".passing");
  var at = 0;
  clearInterval(passingTimer);
  passingTimer = setInterval(function () {
    slides[at].classList.remove("on");
    at = (at + 1) % slides.length;
    slides[at].classList.add("on");
  }, 9000);
}

if (passing) {
  passing.addEventListener("click", function (event) {
    if (justHeld(event)) return;
    passing.hidden = true;
    clearInterval(passingTimer);
    if (location.hash) history.replaceState(null, "", startPage); // who turns back here wants the doors
    watch();
  });
  if (location.hash === "#attract") showAttract();
}
