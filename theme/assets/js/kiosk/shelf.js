// What is counted stays on this machine, for thirty days at most: in IndexedDB, else in localStorage, else not at all.
// A visit is written again whole whenever something happens, so that a power cut costs one visit at most.
var SHELF = "lantai-kiosk";
var LASTS = 30;
var shelf = { place: "", why: "", meta: {}, ready: false, waiting: [] };

function today() {
  var now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

function daysBetween(one, other) {
  return Math.round((Date.parse(other) - Date.parse(one)) / 86400000);
}

// Earlier than the day on which the edition was made, or a year after the last visit: then no date means anything.
function clockIsWrong() {
  return today() < told.made || Boolean(shelf.meta.latest && (daysBetween(today(), shelf.meta.latest) > 1 || daysBetween(shelf.meta.latest, today()) > 366));
}

function freshMeta() {
  var number = Math.floor(Math.random() * 0xfffffff).toString(16);
  return { device: told.device + "-" + number, next: 1, latest: "", idle: 0, volume: 50, gifts: told.gifts, slip: 0, open: [], names: {} };
}

function inDatabase(opened) {
  function does(mode, work) {
    return new Promise(function (done, failed) {
      // Strict: told as kept once it lies on the disk; browsers since 2024 tell it before, and a power cut takes it back.
      var step = opened.transaction(["visits", "meta"], mode, { durability: "strict" });
      var asked = work(step.objectStore("visits"), step.objectStore("meta"));
      step.onabort = step.onerror = function () { failed(step.error || new Error("aborted")); };
      if (mode === "readonly") {
        asked.onsuccess = function () { done(asked.result); };
        return;
      }
      step.oncomplete = function () { done(); };
      if (step.commit) step.commit(); // Chromium 109 may tell the end before it answers what was asked
    });
  }
  return {
    name: "IndexedDB",
    meta: function () { return does("readonly", function (_, meta) { return meta.get("meta"); }); },
    visits: function () { return does("readonly", function (visits) { return visits.getAll(); }); },
    keep: function (visit, told) {
      return does("readwrite", function (visits, meta) {
        meta.put(told, "meta");
        return visit ? visits.put(visit) : null;
      });
    },
    drop: function (numbers) {
      return does("readwrite", function (visits) { numbers.forEach(function (number) { visits.delete(number); }); });
    },
  };
}

function inLocalStorage() {
  function read(name, empty) {
    try {
      return JSON.parse(localStorage.getItem(SHELF + "-" + name)) || empty;
    } catch (broken) {
      return empty;
    }
  }
  function write(name, value) { localStorage.setItem(SHELF + "-" + name, JSON.stringify(value)); }
  function others(numbers) {
    return read("visits", []).filter(function (visit) { return numbers.indexOf(visit.sequence) < 0; });
  }
  return {
    name: "localStorage",
    meta: function () { return Promise.resolve(read("meta", undefined)); },
    visits: function () { return Promise.resolve(read("visits", [])); },
    keep: function (visit, told) {
      return new Promise(function (done) {
        if (visit) write("visits", others([visit.sequence]).concat([visit]));
        write("meta", told);
        done();
      });
    },
    drop: function (numbers) {
      return new Promise(function (done) {
        write("visits", others(numbers));
        done();
      });
    },
  };
}

function openDatabase() {
  return new Promise(function (done, failed) {
    var asked = indexedDB.open(SHELF, 1);
    asked.onupgradeneeded = function () {
      asked.result.createObjectStore("visits", { keyPath: "sequence" });
      asked.result.createObjectStore("meta");
    };
    asked.onsuccess = function () {
      asked.result.onversionchange = function () { asked.result.close(); };
      done(inDatabase(asked.result));
    };
    asked.onerror = asked.onblocked = function () { failed(asked.error || new Error("blocked")); };
  });
}

function tried(place) {
  return place.meta().then(function (meta) {
    var kept = meta && meta.device ? Object.assign(freshMeta(), meta) : freshMeta();
    return place.keep(null, kept).then(function () {
      shelf.place = place;
      shelf.meta = kept;
    });
  });
}

function notCounting(why) {
  shelf.why = why && why.name === "QuotaExceededError" ? "full" : "blocked";
}

function openShelf() {
  shelf.meta = freshMeta();
  return Promise.resolve().then(openDatabase).then(tried).catch(function () {
    return Promise.resolve().then(inLocalStorage).then(tried);
  }).catch(notCounting).then(function () {
    shelf.ready = true;
    shelf.waiting.forEach(function (one) { one(); });
    if (shelf.place && !clockIsWrong()) dropOld();
  });
}

function whenReady(work) {
  if (shelf.ready) work();
  else shelf.waiting.push(work);
}

// Writes the visit, and with it what the next one will need; where the disk is full the visitor notices nothing.
function keep(visit) {
  if (!shelf.place) return Promise.resolve();
  if (!clockIsWrong()) shelf.meta.latest = today();
  return shelf.place.keep(visit, shelf.meta).then(function () { shelf.why = ""; }, notCounting);
}

function allVisits() {
  return shelf.place ? shelf.place.visits().catch(function () { return []; }) : Promise.resolve([]);
}

function dropOld() {
  allVisits().then(function (visits) {
    var old = visits.filter(function (visit) { return daysBetween(visit.day, today()) > LASTS; });
    if (old.length) shelf.place.drop(old.map(function (visit) { return visit.sequence; })).catch(notCounting);
  });
}

// After an export: nothing is left of the visits, and the machine counts on under a new name.
function clearVisits() {
  return allVisits().then(function (visits) {
    var kept = shelf.meta;
    shelf.meta = Object.assign(freshMeta(), { idle: kept.idle, volume: kept.volume, gifts: kept.gifts, slip: kept.slip, open: kept.open });
    if (!shelf.place) return null;
    return shelf.place.drop(visits.map(function (visit) { return visit.sequence; })).then(function () { return keep(null); });
  });
}
