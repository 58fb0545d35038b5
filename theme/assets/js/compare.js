// Then and now: one picture over the other, and a divider for mouse, finger and arrow keys. It is a range, so that
// every way of asking for a number works.
components["then-and-now"] = function (figure) {
  var halves = figure.querySelector(".halves");
  var sides = all(".half", halves);
  var heads = sides.map(function (side) { return side.querySelector(".half-head").textContent; });
  var range = document.createElement("input");
  var line = document.createElement("span");
  range.type = "range";
  range.min = 0;
  range.max = 100;
  range.step = 0.1;
  range.value = 50;
  range.setAttribute("aria-label", figure.dataset.divider);
  line.className = "divider";
  halves.appendChild(range);
  halves.appendChild(line);
  all("a.pic", halves).forEach(function (link) { link.tabIndex = -1; });

  function show() {
    var at = +range.value;
    sides[0].querySelector(".pic").style.clipPath = "inset(0 " + (100 - at) + "% 0 0)";
    sides[1].querySelector(".pic").style.clipPath = "inset(0 0 0 " + at + "%)";
    line.style.left = at + "%";
    range.setAttribute("aria-valuetext", heads[0] + " " + Math.round(at) + "%, " + heads[1] + " " + Math.round(100 - at) + "%");
  }

  range.addEventListener("input", show);
  range.addEventListener("keydown", function (event) {
    var step = { ArrowLeft: -4, ArrowDown: -4, ArrowRight: 4, ArrowUp: 4 }[event.key];
    if (!step) return;
    event.preventDefault();
    range.value = +range.value + step;
    show();
  });
  figure.querySelector("[data-hint]").hidden = false;
  figure.classList.add("is-on");
  show();
};

// Two cities: both pictures are looked at through one window, nearer or whole, moved by mouse, finger or arrow keys.
components["two-cities"] = function (figure) {
  var frames = all(".half .pic", figure);
  var pictures = all(".half img", figure);
  var row = document.createElement("p");
  var button = document.createElement("button");
  var near = false, x = 50, y = 50;
  row.className = "compare-go";
  button.type = "button";
  button.setAttribute("aria-pressed", "false");
  row.appendChild(button);
  figure.querySelector("figcaption").insertBefore(row, figure.querySelector(".half-labels"));

  function show() {
    button.textContent = near ? figure.dataset.whole : figure.dataset.nearer;
    button.setAttribute("aria-pressed", String(near));
    pictures.forEach(function (picture) {
      picture.style.transformOrigin = x + "% " + y + "%";
      picture.style.transform = near ? "scale(2.4)" : "none";
    });
  }

  function move(dx, dy) {
    x = Math.min(100, Math.max(0, x + dx));
    y = Math.min(100, Math.max(0, y + dy));
    show();
  }

  button.addEventListener("click", function () { near = !near; show(); });
  button.addEventListener("keydown", function (event) {
    var step = { ArrowLeft: [-8, 0], ArrowRight: [8, 0], ArrowUp: [0, -8], ArrowDown: [0, 8] }[event.key];
    if (!near || !step) return;
    event.preventDefault();
    move(step[0], step[1]);
  });
  frames.forEach(function (frame) {
    frame.addEventListener("pointermove", function (event) {
      if (!near) return;
      var box = frame.getBoundingClientRect();
      x = (event.clientX - box.left) / box.width * 100;
      y = (event.clientY - box.top) / box.height * 100;
      show();
    });
  });
  show();
};

// A mirror: the picture is turned where it hangs.
components.mirror = function (figure) {
  var half = figure.querySelector(".half");
  var head = half.querySelector(".half-head");
  var plain = head.textContent;
  var go = figure.querySelector("[data-go]");
  var button = go.querySelector("button");
  go.hidden = false;
  figure.classList.add("is-on");
  button.addEventListener("click", function () {
    var turned = half.classList.toggle("is-turned");
    half.querySelector("img").style.transform = turned ? "scaleX(-1)" : "none";
    head.textContent = turned ? head.dataset.name : plain;
    button.setAttribute("aria-pressed", String(turned));
  });
};
