import { RANKED_CLAIMS_OF_OUTLETS } from '../claims/ranking.cypher.ts';
import { reproject } from '../claims/reproject.ts';
import { readRankedClaims } from '../claims/rerank.ts';
import type { Graph } from '../graph/graph.ts';
import { withEditor, withoutEditor } from '../model/editor.ts';
import { hasIdOf, mintId } from '../model/identity.ts';
import { ADD_PROPERTIES, READ_NODES } from '../model/node.cypher.ts';
import type { Names } from './names.ts';
import { createNodes } from './write-nodes.ts';

export interface TrustReport {
  readonly outlet: string;
  readonly name: string;
  /** From 0 to 1; null for what every outlet has of whom nothing is said. */
  readonly trust: number | null;
  readonly edgesWritten: number;
  readonly edgesDeleted: number;
}

/**
 * Says how far an outlet is trusted, and ranks anew what its articles claim. `name` is an id or a name;
 * an outlet that no article names yet is created, so that its articles find it. Throws where the name
 * is that of several organizations.
 */
export function setOutletTrust(
  graph: Graph,
  names: Names,
  name: string,
  trust: number | null,
  now: string,
): Promise<TrustReport> {
  const known = outletNamed(names, name);
  return graph.transaction(async (transaction) => {
    const id = known?.id ?? mintId('Organization', name, 'outlet');
    if (!known) {
      const entity = { id, type: 'Organization', name, aliases: [] } as const;
      const outlet = { entity, properties: { kind: 'NEWS_OUTLET' }, sources: [] };
      await createNodes(transaction, names, [outlet], now);
    }
    const [node] = await transaction.read<{ properties: { sources?: string[] } }>(READ_NODES, {
      ids: [id],
    });
    const before = node?.properties.sources;
    const sources = trust === null ? withoutEditor(before) : withEditor(before);
    const properties = { trust, sources, updatedAt: now };
    await transaction.write(ADD_PROPERTIES, { rows: [{ id, properties }] });
    const claims = await readRankedClaims(transaction, RANKED_CLAIMS_OF_OUTLETS, [id]);
    const { written, deleted } = await reproject(transaction, claims, names.nameOf);
    const report = { outlet: id, name: known?.name ?? name, trust };
    return { ...report, edgesWritten: written, edgesDeleted: deleted };
  });
}

function outletNamed(names: Names, name: string) {
  if (hasIdOf('Organization', { id: name })) {
    const known = names.get(names.survivorOf(name));
    if (known) return known;
    throw new Error(`No organization in the graph has the id "${name}".`);
  }
  const [only, ...others] = names.find('Organization', name);
  if (others.length > 0) {
    throw new Error(`"${name}" names ${others.length + 1} organizations: give the id of one.`);
  }
  return only;
}
