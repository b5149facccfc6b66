import { describe, expect, it } from 'vitest';
import { articlesIn, readFile, reasonsIn } from './reading.ts';

const TEXT = 'Ivy Bell directs the series.';

describe('a feed', () => {
  it('of RSS 1.0 has its items beside the channel', async () => {
    const rdf = `<?xml version="1.0" encoding="ISO-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>The Desk</title></channel>
<item><title>Zo\xeb &amp;amp; Co</title><link>https://example.org/a</link><description>${TEXT}</description>
<dc:creator>Ann Lee</dc:creator><dc:date>2025-03-14T10:00+01:00</dc:date><dc:subject>TV</dc:subject></item></rdf:RDF>`;
    const [article] = articlesIn(await readFile('a.rdf', Buffer.from(rdf, 'latin1')));
    expect(article).toMatchObject({
      headline: 'Zoë & Co',
      url: 'https://example.org/a',
      byline: ['Ann Lee'],
      outlet: 'The Desk',
      tags: ['TV'],
      publishedAt: '2025-03-14T09:00:00.000Z',
      text: `Zoë & Co\n\n${TEXT}`,
    });
  });

  it('of Atom has markup in itself, an author for all and addresses by kind', async () => {
    const atom = `<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>D</a:title>
<a:author><a:email>desk@example.org</a:email><a:name>The Editors</a:name></a:author>
<a:entry><a:title type="text">1 &lt; 2</a:title><a:link rel="self" href="/feed"/><a:link rel="alternate" href="https://example.org/b"/>
<a:updated>2025-03-15T00:00:00Z</a:updated><a:category term="tv"/>
<a:summary>Short.</a:summary><a:content type="xhtml"><div><p>One &amp; <i>Two</i>.</p><p>${TEXT}</p></div></a:content></a:entry></a:feed>`;
    const [article] = articlesIn(await readFile('a.atom', atom));
    expect(article).toMatchObject({
      headline: '1 < 2',
      dek: 'Short.',
      url: 'https://example.org/b',
      byline: ['The Editors'],
      tags: ['tv'],
      italics: ['Two'],
      publishedAt: '2025-03-15T00:00:00.000Z',
      text: `1 < 2\n\nShort.\n\nOne & Two.\n\n${TEXT}`,
    });
  });

  it('reads what it can, and names each item that it cannot with what stands there', async () => {
    const rss = `<rss><channel><title>D</title><link>https://example.org</link>
<item><title>A</title><link>/a</link><content:encoded><![CDATA[<p>${TEXT}</p><p>The post A appeared first on D.</p>]]></content:encoded><description>${TEXT.slice(0, 15)}…</description></item>
<item><description>No title here.</description></item><item></item>
<item><title>B</title><guid isPermaLink="false">https://example.org/no</guid><author>ann@example.org (Ann Lee)</author><description>&lt;b&gt;Bold&lt;/b&gt; &amp;amp; plain.</description></item></channel></rss>`;
    const items = await readFile('a.xml', rss);
    const [a, b] = articlesIn(items);
    expect(a).toMatchObject({ url: 'https://example.org/a', text: `A\n\n${TEXT}` });
    expect(b).toMatchObject({ byline: ['Ann Lee'], text: 'B\n\nBold & plain.' });
    expect(b?.url).toBeUndefined();
    expect(items.map(({ place }) => place.replace(/.*[/]/, ''))).toEqual([
      'a.xml#1',
      'a.xml#2',
      'a.xml#4',
      'a.xml',
    ]);
    expect(reasonsIn(items)).toEqual(['NO_HEADLINE', 'EMPTY']);
    const kept = items.flatMap((item) => ('text' in item ? [JSON.parse(item.text ?? '')] : []));
    expect(kept).toMatchObject([{ paragraphs: ['No title here.'], outlet: 'D' }]);
  });

  it('that is an export has its published posts read, in WordPress’s own paragraphs', async () => {
    const post = (title: string, type: string, status: string) =>
      `<item><title>${title}</title><category domain="category" nicename="tv"><![CDATA[TV]]></category><category domain="post_tag"><![CDATA[new]]></category>
<content:encoded><![CDATA[<!-- wp:paragraph -->One line.\n\n[caption id="x"]${TEXT}[/caption]]]></content:encoded>
<wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status></item>`;
    const wxr = `<rss><channel><title>D</title>${post('Page', 'page', 'publish')}${post('Draft', 'post', 'draft')}${post('Picture', 'attachment', 'inherit')}${post('Post', 'post', 'publish')}</channel></rss>`;
    const items = await readFile('a.xml', wxr);
    expect(items).toHaveLength(1);
    expect(articlesIn(items)).toMatchObject([
      { headline: 'Post', sections: ['TV'], tags: ['new'], text: `Post\n\nOne line.\n\n${TEXT}` },
    ]);
  });

  it.each([
    ['a.xml', '<sitemap><url/></sitemap>', 'UNKNOWN_FORMAT'],
    ['a.rss', '<rss><channel><title>D</title></channel></rss>', 'EMPTY'],
    ['a.json', '{"version": "https://jsonfeed.org/version/1", "items": []}', 'EMPTY'],
    ['a.json', '[]', 'EMPTY'],
    ['a.json', '{"headline": "A",', 'BAD_JSON'],
    ['a.json', '{"headline": "A", "text": 3}', 'BAD_METADATA'],
    ['a.json', '{"headline": "A", "text": "B b.", "date": "soon"}', 'BAD_METADATA'],
  ])('%s of %s is %s', async (name, content, reason) => {
    expect(reasonsIn(await readFile(name, content))).toEqual([reason]);
  });
});
