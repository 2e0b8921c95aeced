// Lays out the people of a JSON file with d3-flextree and prints CPU milliseconds of every run as JSON.
// usage: node --expose-gc flextree.mjs people.json RUNS
import { readFileSync } from "node:fs";
import { flextree } from "d3-flextree";

function draw(seats) {
  const nodes = new Map(seats.map((seat) => [seat.id, { size: seat.size, children: [] }]));
  let root;
  for (const seat of seats) {
    if (seat.manager === null) root = nodes.get(seat.id);
    else nodes.get(seat.manager).children.push(nodes.get(seat.id));
  }
  const layout = flextree({ nodeSize: (node) => node.data.size });
  return layout(layout.hierarchy(root));
}

const [file, runs] = process.argv.slice(2);
const seats = JSON.parse(readFileSync(file, "utf8"));
const milliseconds = [];
let width = 0;
for (let run = 0; run < Number(runs); run += 1) {
  globalThis.gc(); // outside of the times: nobody pays for the garbage of the run before
  const before = process.cpuUsage();
  const tree = draw(seats);
  const used = process.cpuUsage(before);
  milliseconds.push((used.user + used.system) / 1000);
  let left = Infinity;
  let right = -Infinity;
  tree.each((node) => {
    left = Math.min(left, node.left);
    right = Math.max(right, node.right);
  });
  width = right - left;
}
console.log(JSON.stringify({ milliseconds, width }));
