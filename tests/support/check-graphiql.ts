import { chromium } from 'playwright-core';

// Opens GraphiQL in a real Chromium, runs the query that it opens with, and fails where a request
// leaves the machine, an error shows or no answer comes. Arguments: address, file for a picture.
const [url = 'http://localhost:4000/graphql', picture] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
const problems: string[] = [];
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  page.on('request', (request) => {
    const address = new URL(request.url());
    const inside = ['data:', 'blob:'].includes(address.protocol);
    if (!inside && address.host !== new URL(url).host)
      problems.push(`left the machine: ${address}`);
  });
  page.on('pageerror', (error) => problems.push(`error on the page: ${error.message}`));
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('.graphiql-execute-button').click({ timeout: 30_000 });
  const answer = page.locator('.result-window');
  await answer.getByText('"data"').waitFor({ timeout: 30_000 });
  if (picture) await page.screenshot({ path: picture });
  const text = (await answer.textContent()) ?? '';
  if (text.includes('"errors"')) problems.push(`the first example fails: ${text.slice(0, 300)}`);
} finally {
  await browser.close();
}
for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log('GraphiQL ran its first example; nothing left the machine.');
process.exitCode = problems.length === 0 ? 0 : 1;
