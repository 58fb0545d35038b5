// Marks in the rail of an exhibition, and in the tabs of a work, where the reader is.
function follow(links) {
  if (!("IntersectionObserver" in window) || !links.length) return;
  var sections = links.map(function (link) { return document.getElementById(link.hash.slice(1)); }).filter(Boolean);
  var watch = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      links.forEach(function (link) {
        if (link.hash === "#" + entry.target.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    });
  }, { rootMargin: "-30% 0px -65%" });
  sections.forEach(function (section) { watch.observe(section); });
}

components.follow = function (nav) {
  follow(all("a", nav));
};
