// Parts of the index, each a script that hands its data over. A part is asked for once.
var root = document.currentScript.src.replace(/assets\/search\.js(\?.*)?$/, "");
var have = Object.create(null), asked = Object.create(null), told = null;

function put(name, data) {
  have[name] = data;
}

function part(name) {
  if (!asked[name]) {
    asked[name] = new Promise(function (done, failed) {
      var script = document.createElement("script");
      script.src = root + "search/" + name + ".js" + (told ? "?v=" + told.version : "");
      script.onload = function () {
        script.remove();
        done(have[name]);
      };
      script.onerror = function () {
        script.remove();
        delete asked[name];
        failed(new Error(name));
      };
      document.head.appendChild(script);
    });
  }
  return asked[name];
}

function opened() {
  return part("index").then(function (index) {
    if (!told) {
      told = index;
      learnFold(index);
    }
    return index;
  });
}
