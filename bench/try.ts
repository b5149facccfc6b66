import { readSettings } from './settings.ts';
import { drawSamples } from './database/samples.ts';
import { createPeerIndexes } from './database/peer-indexes.ts';
import { startPeer } from './peers/start.ts';
import { PEERS } from './operations/operation.ts';
import { checkEqual, chosenOperations } from './measure/check.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { measure } from './measure/rounds.ts';
import { Driver } from './load/drive.ts';
import { median } from './measure/quantile.ts';
const settings = readSettings(process.env, true);
const uri = `bolt://127.0.0.1:${settings.boltPort}`;
await createPeerIndexes(uri);
const db = { neo4jUri: uri, embeddedFolder: '/tmp/benchdata/embedded' };
const servers = await Promise.all(PEERS.map((p, i) => startPeer(p, db, settings.httpPort + i)));
const driver = new Driver();
try {
  const f = '/tmp/benchdata/samples.json';
  const samples = existsSync(f) ? JSON.parse(readFileSync(f,'utf8')) : await drawSamples(uri, servers[3].origin);
  writeFileSync(f, JSON.stringify(samples));
  const ops = chosenOperations(settings.operations);
  const verdicts = await checkEqual(ops, servers, samples);
  console.dir(verdicts, { depth: 5 });
  for (const op of ops) {
    const able = servers.filter((s) => verdicts[op.name][s.peer]?.outcome === 'equal');
    const slices = await measure(op, able, samples, { driver, settings, neo4jPid: Number(process.env.DB_PID) });
    for (const c of settings.connections) for (const s of able) {
      const mine = slices.filter((x) => x.peer === s.peer && x.connections === c);
      if (mine.length === 0) continue;
      const m = (k) => median(mine.map((x) => x[k])).toFixed(2);
      console.log(op.name.padEnd(18), String(c).padStart(3), s.peer.padEnd(14), m('throughput').padStart(9), m('p50').padStart(8), m('p95').padStart(8), m('p99').padStart(8), 'cpu', m('serverCpu'), m('databaseCpu'), m('clientCpu'), 'err', m('errors'));
    }
  }
} finally { driver.stop(); await Promise.all(servers.map((s) => s.stop())); }
