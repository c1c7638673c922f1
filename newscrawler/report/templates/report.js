"use strict";
(() => {
  const stories = [...document.querySelectorAll(".story")];
  const query = document.getElementById("query");
  if (!query) return;
  const site = document.getElementById("site");
  const originals = document.getElementById("originals");
  const found = document.getElementById("found");
  const nothing = document.getElementById("nothing");
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const texts = new Map();
  const textOf = (story) => {
    if (!texts.has(story)) texts.set(story, plain(story.textContent));
    return texts.get(story);
  };

  function filter() {
    const words = plain(query.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const story of stories) {
      const fits =
        (!site.value || story.dataset.site === site.value) &&
        !(originals.checked && "copy" in story.dataset) &&
        words.every((word) => textOf(story).includes(word));
      story.hidden = !fits;
      shown += fits;
    }
    found.value = `${shown === stories.length ? "" : `${shown} of `}${stories.length} ${stories.length === 1 ? "article" : "articles"}`;
    nothing.hidden = shown > 0;
  }

  function openNamed() {
    const story = document.getElementById(location.hash.slice(1));
    if (!story || !story.matches(".story")) return;
    if (story.hidden) {
      query.value = site.value = "";
      originals.checked = false;
      filter();
    }
    story.open = true;
    story.scrollIntoView();
  }

  for (const input of [query, site, originals]) input.addEventListener("input", filter);
  query.form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      query.focus();
    }
  });
  addEventListener("hashchange", openNamed);
  filter();
  openNamed();
})();
