import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral, isoDate, numberAt, readInteger } from '../../grammar/numbers.ts';

describe('numbers', () => {
  it.each([
    ['12', 'number', '12'],
    ['十二', 'number', '12'],
    ['一千二百零三', 'number', '1203'],
    ['两亿三千万', 'number', '230000000'],
    ['0.50', 'number', '0.5'],
    ['007', 'number', '7'],
    ['1.5万', 'number', '15000'],
    ['50元', 'money', '50'],
    ['五十元', 'money', '50'],
    ['1万元', 'money', '10000'],
    ['1.5亿元', 'money', '150000000'],
    ['5%', 'percent', '0.05'],
    ['２．５％', 'percent', '0.025'],
    ['百分之十五', 'percent', '0.15'],
    ['2021年5月10日', 'date', '2021-05-10'],
    ['2024年2月29日', 'date', '2024-02-29'],
    ['2021年5月10日9时30分', 'time', '2021-05-10T09:30'],
    ['2021年5月10日24时', 'time', undefined],
    ['2021年2月29日', 'date', undefined],
    ['1900年2月29日', 'date', undefined],
    ['2021年13月1日', 'date', undefined],
    ['二二', 'number', undefined],
  ])('%s', (text, kind, value) => {
    expect(numberAt(text, 0)).toEqual({ kind, value, length: text.length });
  });

  it('end where they end', () => {
    expect(numberAt('自30日内', 1)).toEqual({ kind: 'number', value: '30', length: 2 });
    expect(numberAt('十五日内', 0)?.length).toBe(2);
    expect(numberAt('机关', 0)).toBeUndefined();
  });

  it('in Chinese read back', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => readInteger(chineseNumeral(n)) === n));
  });

  it('keep every digit of a long amount', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (n) => numberAt(`${n}万元`, 0)?.value === `${n * 10000n}`,
      ),
    );
  });

  it('name only days there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(20), fc.nat(40), (year, month, day) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const exists =
          date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCFullYear() === year;
        expect(isoDate(year, month, day) !== undefined).toBe(exists);
      }),
    );
  });
});
