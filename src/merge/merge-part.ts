import { CLAIMED_TYPES, claimsOfPlace, projectProperties } from '../claims/property-projection.ts';
import type { ClaimRecord } from '../claims/statement.ts';
import {
  addEdge,
  addNode,
  copyOf,
  type GraphPart,
  type PartNode,
  redirectKey,
} from './graph-part.ts';
import { mergeClaims } from './merge-claims.ts';
import { mergeEdges, placesOf } from './merge-edges.ts';
import { mergeNode, setAside } from './merge-node.ts';
import { claimsIn } from './part-claims.ts';
import type { MergePlan } from './plan.ts';

/** The part of the graph that a plan looks at as it is after the merge. Pure. */
export function mergePart(plan: MergePlan, now: string): GraphPart {
  const { part, succession, dropped, claims, pairs } = plan;
  const base = without(part, dropped);
  const after = mergeClaims(base, claims);
  const unnamed = mergeNodes(plan, after, now);
  const nameIn = (state: GraphPart) => (id: string) =>
    String(state.nodes.get(id)?.properties.name ?? plan.names.get(id) ?? id);
  const names = { before: nameIn(part), after: nameIn(after) };
  const stated = claimsIn(after);
  const places = placesOf(base, succession, claims, names, pairs);
  mergeEdges(after, places, succession, stated, names.after);
  mergeProperties(plan, after, stated);
  moveLinks(plan, after);
  addRedirects(plan, after, unnamed, now);
  return after;
}

function without(part: GraphPart, dropped: ReadonlySet<string>): GraphPart {
  const rest = copyOf(part);
  for (const id of dropped) rest.nodes.delete(id);
  for (const [key, { type, from, to }] of part.edges) {
    if (!dropped.has(from) && !dropped.has(to)) continue;
    rest.edges.delete(key);
    if (type === 'REDIRECTS_TO') rest.nodes.delete(redirectKey(from));
  }
  return rest;
}

/** Unites entities; gives those whose successor is new and so bears their slug. */
function mergeNodes(
  { part, succession, duplicate, survivor }: MergePlan,
  after: GraphPart,
  now: string,
) {
  const unnamed = new Set<string>();
  const title = (id: string) => String(part.nodes.get(id)?.properties.name);
  for (const [old, id] of succession) {
    const gone = part.nodes.get(old);
    if (!gone) continue;
    after.nodes.delete(old);
    const standing = after.nodes.get(id);
    if (!standing) unnamed.add(old);
    const name = renamed(String(gone.properties.name), title(duplicate), title(survivor));
    const successor = standing?.properties ?? { ...gone.properties, id, name };
    const properties = mergeNode(gone.properties, successor, now);
    after.nodes.set(id, { label: gone.label, properties });
  }
  return unnamed;
}

/** "One, season 2" of a show that is now called Other: the names that an import makes of others. */
function renamed(name: string, before: string, after: string): string {
  if (name.startsWith(`${before}, `)) return `${after}${name.slice(before.length)}`;
  const from = `, from ${before}`;
  return name.endsWith(from) ? `${name.slice(0, -from.length)}, from ${after}` : name;
}

/** Sets the claimed properties of what was united; see `projectProperties`. */
function mergeProperties(
  { succession, survivor, about }: MergePlan,
  after: GraphPart,
  stated: ReadonlyMap<string, ClaimRecord>,
): void {
  const own = new Map(about.map((claim) => [claim.id, claim]));
  for (const claim of stated.values()) if (claim.subject === survivor) own.set(claim.id, claim);
  for (const id of new Set(succession.values())) {
    const node = after.nodes.get(id);
    const type = CLAIMED_TYPES.find((claimed) => claimed === node?.label);
    if (!node || !type) continue;
    const place = type === 'Season' ? Number(node.properties.number) : undefined;
    const claims = claimsOfPlace([...own.values()], place);
    const all = { ...node.properties, ...projectProperties(type, claims, node.properties) };
    const held = Object.entries(all).filter(([, value]) => value !== null);
    after.nodes.set(id, { ...node, properties: Object.fromEntries(held) });
  }
}

/** External ids, and redirects to what is merged away, lead to the survivor. */
function moveLinks({ succession }: MergePlan, after: GraphPart): void {
  for (const [key, edge] of [...after.edges]) {
    const to = succession.get(edge.to);
    if (to === undefined || (edge.type !== 'IDENTIFIES' && edge.type !== 'REDIRECTS_TO')) continue;
    after.edges.delete(key);
    addEdge(after, { ...edge, to });
    const redirect = after.nodes.get(redirectKey(edge.from));
    if (edge.type === 'REDIRECTS_TO' && redirect) {
      addNode(after, { ...redirect, properties: { ...redirect.properties, to } });
    }
  }
}

function addRedirects(
  { part, succession, duplicate }: MergePlan,
  after: GraphPart,
  unnamed: ReadonlySet<string>,
  now: string,
): void {
  for (const [old, to] of succession) {
    const merged = [part.nodes.get(old), part.nodes.get(to)].filter((node) => node !== undefined);
    const [gone] = merged;
    const result = after.nodes.get(to);
    if (!gone || !result) continue;
    const aside = setAside(
      merged.map(({ properties }) => properties),
      result.properties,
    );
    const redirect: PartNode = {
      label: 'Redirect',
      properties: {
        id: old,
        to,
        of: duplicate,
        createdAt: now,
        ...(unnamed.has(old) ? {} : { slugKey: gone.properties.slugKey }),
        ...(aside.length > 0 ? { setAside: JSON.stringify(aside) } : {}),
      },
    };
    addNode(after, redirect);
    addEdge(after, { type: 'REDIRECTS_TO', from: old, to, properties: {} });
  }
}
