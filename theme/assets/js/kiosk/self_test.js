// Whether this machine is fit for the booth: every place of the glass, the sound, the screen, the storage, the clock.
function selfTest(page) {
  var part = section(page, words["staff.test"]);
  var line = element("div", "staff-row");
  var now = new Date();
  rows(part, [
    [words["test.screen"], window.innerWidth + " × " + window.innerHeight + " (" + (window.devicePixelRatio || 1) + ")"],
    [words["test.touch"], navigator.maxTouchPoints || 0],
    [words["test.storage"], shelf.place ? shelf.place.name + (shelf.why ? " · " + words["staff.not_counting"] : "") : words["staff.not_counting"]],
    [words["test.clock"], today() + " " + now.toTimeString().slice(0, 5) + (clockIsWrong() ? " ⚠" : "")],
    [words["test.edition"], told.made + (told.until ? " – " + told.until : "")],
    [words["test.device"], shelf.meta.device],
  ]);
  line.appendChild(staffButton(words["test.grid"], touchGrid));
  line.appendChild(staffButton(words["test.sound"], tone));
  line.appendChild(staffButton(words["test.files"], function () { location.href = startPage.replace(/index\.html$/, "kiosk-check.html"); }));
  part.appendChild(line);
}

// A grid over the whole glass: a square that was touched is filled, and when all are, the glass is whole.
function touchGrid() {
  var panel = anotherPanel("grid", words["test.grid"], showStaff);
  var grid = element("div", "touch-grid");
  var left = 60;
  overlay.node.classList.add("whole");
  function fill(event) {
    var cell = document.elementFromPoint(event.clientX, event.clientY);
    if (!cell || !cell.classList.contains("touch-cell") || cell.classList.contains("on")) return;
    cell.classList.add("on");
    left -= 1;
    done.textContent = left ? say("test.left", { count: left }) : words["test.whole"];
  }
  for (var i = 0; i < 60; i += 1) grid.appendChild(element("div", "touch-cell"));
  grid.addEventListener("pointerdown", fill);
  grid.addEventListener("pointermove", fill);
  var done = closingButton(say("test.left", { count: left }));
  panel.appendChild(grid);
  panel.appendChild(done);
}

function tone() {
  var Sound = window.AudioContext || window.webkitAudioContext;
  if (!Sound) return;
  var sound = new Sound();
  var source = sound.createOscillator();
  var loud = sound.createGain();
  loud.gain.value = shelf.meta.volume / 200;
  source.frequency.value = 440;
  source.connect(loud);
  loud.connect(sound.destination);
  source.onended = function () { sound.close(); };
  source.start();
  source.stop(sound.currentTime + 0.6);
}
