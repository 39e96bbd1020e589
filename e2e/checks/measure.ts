import { expect, type Locator, type Page, test } from '@playwright/test';

/** VISUAL's sizes hold to within this many CSS px. */
const TOLERANCE_PX = 2;

type Box = {
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
};

/** Where something stands and how large it is, in CSS px. */
export async function measures(what: string, found: Locator, wanted: Box): Promise<void> {
  await test.step(`${what}: ${JSON.stringify(wanted)}`, async () => {
    // It may still be on its way to where it stands.
    await expect(async () => {
      const box = await found.first().boundingBox();
      for (const side of ['x', 'y', 'width', 'height'] as const) {
        const want = wanted[side];
        if (want === undefined) continue;
        const is = box?.[side] ?? Number.NaN;
        expect(
          Math.abs(is - want),
          `${what}: ${side} is ${is}, wanted ${want}`,
        ).toBeLessThanOrEqual(TOLERANCE_PX);
      }
    }).toPass({ timeout: 5_000 });
  });
}

type Type = { readonly size: number; readonly line: number; readonly weight: number };

/** Size and line height in CSS px. The figures of a column stand below each other wherever there are any. */
export async function isSet(
  what: string,
  found: Locator,
  { size, line, weight }: Type,
): Promise<void> {
  await test.step(`${what}: ${size}/${line} ${weight}`, async () => {
    const style = await found.first().evaluate((element) => {
      const { fontSize, lineHeight, fontWeight, fontFamily, fontVariantNumeric } =
        getComputedStyle(element);
      return { fontSize, lineHeight, fontWeight, fontFamily, fontVariantNumeric };
    });
    expect(style, what).toMatchObject({
      fontSize: `${size}px`,
      lineHeight: `${line}px`,
      fontWeight: String(weight),
      fontFamily: expect.stringMatching(/^"?Source Sans 3/),
      fontVariantNumeric: 'tabular-nums',
    });
  });
}

/** A property of something has the colour of a token, whatever that is in the theme at hand. */
export async function hasColour(
  what: string,
  found: Locator,
  property: 'color' | 'background-color' | 'border-top-color' | 'stroke',
  token: string,
): Promise<void> {
  await test.step(`${what}: ${property} is ${token}`, async () => {
    const { is, wanted } = await found.first().evaluate(
      (element, [name, variable]) => {
        const probe = document.createElement('span');
        probe.style.color = `var(${variable})`;
        element.ownerDocument.body.append(probe);
        const of = (one: Element, key: string) => getComputedStyle(one).getPropertyValue(key);
        const colours = { is: of(element, name), wanted: of(probe, 'color') };
        probe.remove();
        return colours;
      },
      [property, token] as const,
    );
    expect(wanted, `${token} is a colour`).toMatch(/^(rgb|oklch|color)/);
    expect(is, what).toBe(wanted);
  });
}

export async function hasNoSidewaysScroll(page: Page): Promise<void> {
  const { scrolled, seen } = await page.evaluate(() => ({
    scrolled: document.documentElement.scrollWidth,
    seen: document.documentElement.clientWidth,
  }));
  expect(scrolled).toBeLessThanOrEqual(seen);
}
