import { expect, it } from 'vitest';
import { install } from './behaviour/installation.ts';
import { openApi } from './support/api.ts';
import { walkSteps } from './support/walk.ts';

it("the README's walk of an editor goes as printed", async () => {
  const installation = await install();
  const steps = walkSteps();
  expect(steps.length).toBeGreaterThan(5);
  for (const step of steps) {
    if ('command' in step) {
      const { code, out, err } = await installation.run(...step.command);
      expect({ command: step.command, code, err }).toEqual({
        command: step.command,
        code: 0,
        err: '',
      });
      // "..." stands for lines that are left out.
      const parts = step.prints.split(/^\.\.\.\n/m);
      for (const part of parts) expect(out).toContain(part.trimEnd());
      if (parts.length === 1) expect(out.trimEnd()).toBe(step.prints.trimEnd());
    } else {
      const { data, errors } = await installation.withGraph((graph) =>
        openApi(graph).query(step.query),
      );
      expect(errors).toBeUndefined();
      expect({ data }).toEqual(step.answer);
    }
  }
});
