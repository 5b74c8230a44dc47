import { contrast } from './contrast';
import { DARK, LIGHT } from './theme';

const ENOUGH = 4.5;

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s theme', (_, palette) => {
  const grounds = [palette.background.default, palette.background.paper];

  it('has text of a contrast of at least 4.5 on every ground', () => {
    const texts = [palette.text.primary, palette.text.secondary, palette.text.disabled, palette.action.active];
    const accents = [palette.primary.main, palette.success.main, palette.warning.main, palette.error.main];
    const faint = [...texts, ...accents, palette.info.main].flatMap((text) =>
      grounds.filter((ground) => contrast(text, ground) < ENOUGH).map((ground) => `${text} on ${ground}`),
    );
    expect(faint).toEqual([]);
  });

  it('has readable text on every coloured button and on the bar', () => {
    const { primary, secondary, success, warning, error, info } = palette;
    const faint = [primary, secondary, success, warning, error, info].filter(
      (colour) => contrast(colour.main, colour.contrastText) < ENOUGH,
    );
    expect(faint).toEqual([]);
  });
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});
