// Compares the folder that the staff point at with the register. Nothing is sent: the files are read in this page.
var words = JSON.parse(document.body.getAttribute("data-words"));
var told = document.querySelector("[data-told]");
var list = document.querySelector("[data-list]");
var REGISTER = "kiosk-manifest.js";

function hex(buffer) {
  return Array.prototype.map.call(new Uint8Array(buffer), function (byte) {
    return ("0" + byte.toString(16)).slice(-2);
  }).join("");
}

function found(kind, path) {
  var line = document.createElement("li");
  line.textContent = words[kind] + ": " + path;
  list.appendChild(line);
}

function same(file, wanted) {
  if (file.size !== wanted[0]) return Promise.resolve(false);
  return file.arrayBuffer().then(function (bytes) { return crypto.subtle.digest("SHA-256", bytes); }).then(function (sum) {
    return hex(sum) === wanted[1];
  }, function () { return false; });
}

// One file after another: a cheap machine holds one picture at a time.
function compare(files) {
  var wanted = window.lantaiFiles || {};
  var there = {};
  var faults = 0;
  Array.prototype.forEach.call(files, function (file) {
    there[file.webkitRelativePath.split("/").slice(1).join("/")] = file;
  });
  var paths = Object.keys(wanted);
  list.textContent = "";
  if (!there[REGISTER]) {
    told.textContent = words.none;
    return Promise.resolve();
  }
  Object.keys(there).forEach(function (path) {
    if (path === REGISTER || wanted[path]) return;
    faults += 1;
    found("extra", path);
  });
  return paths.reduce(function (before, path, at) {
    return before.then(function () {
      told.textContent = words.working + " " + (at + 1) + " / " + paths.length;
      return there[path] ? same(there[path], wanted[path]) : null;
    }).then(function (good) {
      if (good) return;
      faults += 1;
      found(good === null ? "missing" : "changed", path);
    });
  }, Promise.resolve()).then(function () {
    told.textContent = faults ? faults + " ✗" : words.whole + " (" + paths.length + ")";
  });
}

document.getElementById("folder").addEventListener("change", function (event) {
  compare(event.target.files);
});
setTimeout(function () { location.replace("index.html"); }, 15 * 60000);
