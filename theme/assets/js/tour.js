// A walk over one picture: the picture glides to each detail, and its words stand at the side.
function filled(words, n, count) {
  return words.replace("{n}", n).replace("{count}", count);
}

function numbers(words) {
  return words.split(" ").map(Number);
}

components.tour = function (tour) {
  var frame = tour.querySelector("[data-frame]");
  var move = tour.querySelector("[data-move]");
  var picture = move.querySelector("img");
  var steps = all("[data-at]", tour);
  var go = tour.querySelector("[data-go]");
  var back = go.querySelector("[data-back]");
  var on = go.querySelector("[data-on]");
  var count = go.querySelector("[data-count]");
  var pick = document.createElement("div");
  var width = picture.width ? +picture.getAttribute("width") : 0;
  var height = +picture.getAttribute("height");
  var closer = [];
  var now = 0;
  if (!width || !height) return;

  var picks = steps.map(function (step, n) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = n + 1;
    button.setAttribute("aria-label", filled(tour.dataset.step, n + 1, steps.length));
    button.addEventListener("click", function () { show(n); });
    pick.appendChild(button);
    return button;
  });
  pick.className = "tour-pick";
  go.parentNode.insertBefore(pick, go);

  function place() {
    var at = numbers(steps[now].dataset.at);
    var room = at[2] > 0.98 && at[3] > 0.98 ? 1 : 0.94;
    var wide = frame.clientWidth, high = frame.clientHeight;
    var scale = Math.min(wide * room / (at[2] * width), high * room / (at[3] * height));
    var left = wide / 2 - (at[0] + at[2] / 2) * width * scale;
    var top = high / 2 - (at[1] + at[3] / 2) * height * scale;
    left = width * scale > wide ? Math.min(0, Math.max(wide - width * scale, left)) : (wide - width * scale) / 2;
    top = height * scale > high ? Math.min(0, Math.max(high - height * scale, top)) : (high - height * scale) / 2;
    move.style.transform = "translate(" + left + "px," + top + "px) scale(" + scale + ")";
  }

  // The detail itself, sharp, over the place where it belongs: fetched when it is first looked at.
  function sharpen() {
    closer.forEach(function (image, n) { if (image) image.classList.toggle("is-near", n === now); });
    var at = numbers(steps[now].dataset.cut);
    if (closer[now] || at[2] > 0.9) return;
    var image = closer[now] = document.createElement("img");
    image.alt = "";
    image.className = "closer";
    image.style.left = at[0] * 100 + "%";
    image.style.top = at[1] * 100 + "%";
    image.style.width = at[2] * 100 + "%";
    image.style.height = at[3] * 100 + "%";
    var mine = now;
    image.addEventListener("load", function () { image.classList.toggle("is-near", mine === now); });
    image.src = steps[now].querySelector("source").srcset;
    move.appendChild(image);
  }

  function show(n) {
    now = n;
    steps.forEach(function (step, m) { step.classList.toggle("is-away", m !== n); });
    picks.forEach(function (button, m) {
      if (m === n) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
    back.disabled = n === 0;
    on.disabled = n === steps.length - 1;
    count.textContent = n + 1 + " / " + steps.length;
    place();
    sharpen();
  }

  function by(step) {
    var next = Math.min(steps.length - 1, Math.max(0, now + step));
    if (next !== now) show(next);
  }

  back.addEventListener("click", function () { by(-1); if (back.disabled) on.focus(); });
  on.addEventListener("click", function () { by(1); if (on.disabled) back.focus(); });
  tour.querySelector(".tour-side").addEventListener("keydown", function (event) {
    var step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || event.target.tagName !== "BUTTON") return;
    event.preventDefault();
    by(step);
    if (pick.contains(event.target)) picks[now].focus();
  });
  tour.classList.add("is-on");
  tour.querySelector("[data-steps]").setAttribute("aria-live", "polite");
  go.hidden = false;
  move.style.width = width + "px";
  move.style.height = height + "px";
  move.style.transition = "none";
  show(0);
  requestAnimationFrame(function () { move.style.transition = ""; });
  if ("ResizeObserver" in window) new ResizeObserver(place).observe(frame);
  else addEventListener("resize", place);
};
