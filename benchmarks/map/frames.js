/** Time from one frame to the next, while somebody drives the page from outside. */
let stamps = [];
let isRunning = false;

function tick(now) {
  stamps.push(now);
  if (isRunning) requestAnimationFrame(tick);
}

export function expose(render) {
  window.bench = {
    /** Draw the people; answers the milliseconds until the frame with every card in sight is drawn and the next begins. */
    async render(data) {
      await Promise.all([400, 500, 600].map((weight) => document.fonts.load(`${weight} 12px Inter`)));
      const before = performance.now();
      await render(data);
      await frame();
      return (await frame()) - before;
    },
    start() {
      stamps = [];
      isRunning = true;
      requestAnimationFrame(tick);
    },
    stop() {
      isRunning = false;
      return stamps.slice(1).map((at, index) => at - stamps[index]);
    },
  };
}

const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));

/** Wait until everybody in sight has an element, looking once a frame; `idOf` tells whose an element is. */
export async function everybody(ids, selector, idOf) {
  for (let isThere = false; !isThere;) {
    await frame();
    const there = new Set([...document.querySelectorAll(selector)].map(idOf));
    isThere = ids.every((id) => there.has(id));
  }
}

/** The app's card as the peers draw it: the same elements, words and style sheet. */
export function peerCard({ name, title, seniority, role, initials }) {
  return `<div class="card" role="treeitem" aria-label="${name}, ${title}, ${seniority}"><span class="face" aria-hidden="true"><span class="who" title="${name}"><span class="avatar">${initials}</span><span class="text"><span class="name" dir="auto">${name}</span><span class="title" dir="auto">${title}</span></span></span><span class="strip"><span class="badge assumed" title="${seniority}">${seniority}</span><span class="quiet" title="${role}">${role}</span><span class="end"><span class="fresh" title="never confirmed"></span></span></span></span></div>`;
}
