// The decision helper works by its links. This names the answers given so far and moves the focus to each question.
components.choose = function (page) {
  var said = page.querySelector("[data-choose-said]");
  var list = page.querySelector("[data-choose-list]");
  var given = [];

  page.addEventListener("click", function (event) {
    var answer = event.target.closest(".option");
    if (answer) given.push({ at: answer.closest("section").id, words: answer.textContent.trim() });
  });
  window.addEventListener("hashchange", function () {
    var open = document.getElementById(location.hash.slice(1)) || page.querySelector(".first");
    for (var n = 0; n < given.length; n++) if (given[n].at === open.id) given = given.slice(0, n);
    said.hidden = !given.length;
    list.textContent = given.map(function (one) { return one.words; }).join(" → ");
    var heading = open.querySelector("h2");
    if (heading) heading.focus({ preventScroll: true });
    page.scrollIntoView();
  });
};
