// Narrows the wall: any within a heading, all between headings. What is left hangs in rows of its own.
function rowEnds(shapes, wanted) {
  var sums = [0], best = [0], before = [0], ends = [];
  shapes.forEach(function (shape) { sums.push(sums[sums.length - 1] + shape); });
  var ideal = sums[sums.length - 1] / Math.max(1, Math.round(sums[sums.length - 1] / wanted));
  for (var end = 1; end < sums.length; end++) {
    best[end] = Infinity;
    for (var start = end - 1; start >= 0; start--) {
      var width = sums[end] - sums[start];
      if (width > 2.2 * ideal && start < end - 1) break;
      var cost = best[start] + Math.pow(width / ideal - 1, 2);
      if (cost < best[end]) { best[end] = cost; before[end] = start; }
    }
  }
  for (var at = before[shapes.length]; at > 0; at = before[at]) ends.push(at - 1);
  return ends;
}

function hang(row, narrow) {
  all(".now", row).forEach(function (end) { end.remove(); });
  row.classList.toggle("is-narrow", narrow);
  if (!narrow) return;
  var left = all("li:not(.end):not([hidden])", row);
  if (!left.length) return;
  var rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  var shapes = left.map(function (tile) { return parseFloat(getComputedStyle(tile).getPropertyValue("--r")) || 1; });
  rowEnds(shapes, Math.max(2.2, row.clientWidth / (11.5 * rem))).forEach(function (n) {
    var end = document.createElement("li");
    end.className = "end now";
    end.setAttribute("aria-hidden", "true");
    left[n].after(end);
  });
}

components["wall-facets"] = function (tools) {
  var wall = document.querySelector("[data-wall]"), count = document.getElementById("count");
  var none = wall.querySelector("[data-none]"), find = tools.querySelector("[data-find]");
  var clear = tools.querySelector("[data-clear]"), whole = count.textContent;
  var boxes = all("input[type=checkbox]", tools);
  var tiles = all(".rowwall > li:not(.end)", wall).map(function (tile) {
    return { tile: tile, facets: (tile.dataset.of || "").split(" "), words: tile.textContent.toLowerCase() };
  });

  function narrowed() {
    var groups = all("fieldset", tools).map(function (group) {
      return all("input:checked", group).map(function (box) { return box.value; });
    }).filter(function (values) { return values.length; });
    var words = find.value.trim().toLowerCase();
    var narrow = groups.length > 0 || words !== "", left = 0;
    tiles.forEach(function (one) {
      var fits = one.words.indexOf(words) >= 0 && groups.every(function (values) {
        return values.some(function (value) { return one.facets.indexOf(value) >= 0; });
      });
      one.tile.hidden = !fits;
      left += fits;
    });
    all(".wall", wall).forEach(function (section) {
      section.hidden = narrow && !section.querySelector(".rowwall > li:not(.end):not([hidden])");
      all(".rowwall", section).forEach(function (row) { hang(row, narrow); });
    });
    count.textContent = narrow ? count.dataset.narrow.replace("{n}", left) : whole;
    count.dataset.count = left;
    none.hidden = left > 0;
    clear.hidden = !narrow;
  }

  tools.hidden = false;
  boxes.forEach(function (box) { box.addEventListener("change", narrowed); });
  find.addEventListener("input", narrowed);
  clear.addEventListener("click", function () {
    boxes.forEach(function (box) { box.checked = false; });
    find.value = "";
    narrowed();
    find.focus();
  });
  var waiting;
  addEventListener("resize", function () { clearTimeout(waiting); waiting = setTimeout(narrowed, 120); });
  if (find.value || boxes.some(function (box) { return box.checked; })) narrowed();
};
