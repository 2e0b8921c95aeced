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

/** The card that the peers draw, as HTML. */
export function peerCard({ name, title, seniority, initials }) {
  return `<div class="peer-card"><span class="who"><span class="avatar">${initials}</span><span><span class="name">${name}</span><span class="title">${title}</span></span></span><span class="strip"><span class="badge">${seniority}</span></span></div>`;
}
