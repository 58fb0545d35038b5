// The sides of an object or the pages of a document, one at a time.
components.sides = function (sides) {
  var figures = all(".side", sides);
  var go = sides.querySelector("[data-go]");
  var nav = sides.querySelector("[data-nav]");
  var picks = nav ? all("button", nav) : [];
  if (figures.length < 2) return;
  var back = go.querySelector("[data-back]");
  var on = go.querySelector("[data-on]");
  var where = go.querySelector("[data-where]");
  var now = 0;

  function show(n) {
    now = n;
    figures.forEach(function (figure, m) {
      if (m === n) figure.removeAttribute("aria-hidden");
      else figure.setAttribute("aria-hidden", "true");
    });
    picks.forEach(function (button, m) {
      if (m === n) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    back.disabled = n === 0;
    on.disabled = n === figures.length - 1;
    where.textContent = sides.dataset.count.replace("{n}", n + 1).replace("{count}", figures.length);
  }

  function by(step) {
    show(Math.min(figures.length - 1, Math.max(0, now + step)));
  }

  back.addEventListener("click", function () { by(-1); if (back.disabled) on.focus(); });
  on.addEventListener("click", function () { by(1); if (on.disabled) back.focus(); });
  picks.forEach(function (button, n) {
    button.setAttribute("aria-label", sides.dataset.count.replace("{n}", n + 1).replace("{count}", figures.length));
    button.addEventListener("click", function () { show(n); });
  });
  sides.addEventListener("keydown", function (event) {
    var step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[event.key];
    if (!step || event.target.tagName !== "BUTTON") return;
    event.preventDefault();
    by(step);
    if (picks.indexOf(event.target) >= 0) picks[now].focus();
  });
  sides.classList.add("is-on");
  go.hidden = false;
  if (nav) nav.hidden = false;
  show(0);
};
