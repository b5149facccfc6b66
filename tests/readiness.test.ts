import { describe, expect, it } from 'vitest';
import { openApi } from './support/api.ts';
import { openTestGraph } from './support/engine.ts';

describe('/ready', () => {
  it('says whether the graph answers, and nothing of why it does not', async () => {
    const graph = await openTestGraph();
    const api = openApi(graph);
    expect((await api.fetch('/ready')).status).toBe(200);
    await graph.close();
    const response = await api.fetch('/ready');
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('');
    expect((await api.fetch('/health')).status).toBe(200);
  });
});
