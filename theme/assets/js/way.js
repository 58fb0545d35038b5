// A work that an exhibition shows as a guest: who came from there goes on from there.
components.way = function (way) {
  if (location.hash !== "#" + way.id) return;
  way.removeAttribute("id"); // the page opens at its top
  all(".nextprev:not([data-way])").forEach(function (home) { home.hidden = true; });
  way.hidden = false;
  var crumb = document.querySelector(".label.long .crumb");
  if (crumb) crumb.replaceWith(way.querySelector(".crumb").cloneNode(true));
  ["prev", "next"].forEach(function (side) {
    var turn = document.querySelector(".turn [rel=" + side + "]"), there = way.querySelector("[rel=" + side + "]");
    if (turn) turn.hidden = !there;
    if (turn && there) turn.href = there.href;
  });
  var place = document.querySelector(".turn .num");
  if (place) place.hidden = true;
};
