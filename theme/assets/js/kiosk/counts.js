// One visit, from the first touch until nobody is there: how often what was opened. Nothing that tells who it was.
var VISIT = SHELF + "-visit";
var visit = null;

function remembered() {
  try {
    return JSON.parse(sessionStorage.getItem(VISIT));
  } catch (refused) {
    return null;
  }
}

function remember() {
  try {
    if (visit) sessionStorage.setItem(VISIT, JSON.stringify(visit));
    else sessionStorage.removeItem(VISIT);
  } catch (refused) {
    // no session either: each page is then a visit that is not kept
  }
}

function add(where, key) {
  where[key] = (where[key] || 0) + 1;
}

function name(path, title) {
  if (title && (!shelf.meta.names[path] || !inEnglish)) shelf.meta.names[path] = Array.from(title.trim().replace(/\s+/g, " ")).slice(0, 160).join("");
}

function changed() {
  remember();
  if (visit && visit.sequence) keep(visit);
}

// A page was opened by a visitor: on the way, or at the first touch.
function seen() {
  var path = pathOf(location.href);
  var heading = document.querySelector("h1");
  if (!atStart) {
    add(kind === "item" ? visit.items : visit.pages, path);
    name(path, heading ? heading.textContent : document.title);
  }
  if (document.querySelector("[data-quiz]")) quizBegun();
  visit.languages[inEnglish ? "en" : "zh"] = 1;
  if (document.documentElement.classList.contains("large")) visit.large = true;
  changed();
}

// The player has begun before this script is read: the page itself is the beginning.
function quizBegun() {
  visit.quizzes.push({ quiz: pathOf(location.href), of: 0, right: 0, finished: false, passed: false });
}

function beginVisit() {
  if (visit || staffIsIn || !shelf.ready || !shelf.place) return;
  var now = new Date();
  visit = {
    sequence: shelf.meta.next, day: today(), hour: now.getHours(), languages: {}, large: false,
    tiles: {}, items: {}, pages: {}, quizzes: [], missed: {}, satisfaction: "",
  };
  if (clockIsWrong()) visit.clock = "wrong";
  shelf.meta.next += 1;
  seen();
}

function endVisit() {
  if (visit) keep(visit);
  visit = null;
  remember();
}

// The staff are no visitors: what they touched on the way to their page is taken back.
function forgetVisit() {
  if (visit && shelf.place) shelf.place.drop([visit.sequence]).catch(notCounting);
  visit = null;
  remember();
}

["pointerdown", "keydown"].forEach(function (event) {
  document.addEventListener(event, function (happened) {
    if (happened.isTrusted) whenReady(beginVisit);
  }, true);
});

document.addEventListener("click", function (event) {
  var tile = event.target.closest ? event.target.closest(".tile") : null;
  if (!tile || !visit) return;
  var path = pathOf(tile.href);
  add(visit.tiles, path);
  name(path, tile.querySelector(".tile-title").textContent);
  changed();
}, true);

document.addEventListener("lantai-quiz", function (event) {
  var fact = event.detail;
  if (fact.what === "finish" && fact.passed && !staffIsIn) whenReady(giveSlip);
  if (!visit) return;
  var path = pathOf(location.href);
  if (fact.what === "start") quizBegun();
  var running = visit.quizzes[visit.quizzes.length - 1];
  if (fact.what === "answer" && !fact.right) missed(path, fact.question);
  if (fact.what === "finish" && running) Object.assign(running, { of: fact.of, right: fact.right, finished: true, passed: fact.passed });
  changed();
});

function missed(path, id) {
  var question = document.getElementById(id);
  var key = path + "#" + id;
  add(visit.missed, key);
  var law = question.querySelector(".law figcaption");
  name(key, question.querySelector(".stem").textContent);
  name(key + "@", law ? law.textContent : "");
}

visit = remembered();
openShelf().then(function () {
  if (visit && !shelf.place) visit = null;
  if (visit && visit.sequence >= shelf.meta.next) shelf.meta.next = visit.sequence + 1;
  if (visit) seen();
});
