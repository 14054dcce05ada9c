import { describe, expect, test } from 'vitest'
import { decimalOf, decimalText } from '@vigencia/domain/money/decimal.ts'
import { priceRowReader, type PriceRow } from './price-row.ts'
import { headerColumns } from '../../imports/header-columns.ts'
import { priceFaults, TABLE_COLUMNS } from './row-header.ts'

const table = {
  version: '2024',
  uco_value: decimalOf('19.36'),
  film_value: decimalOf('21.70'),
  portes: { '1A': decimalOf('17.38'), '2B': decimalOf('100') },
}
const bare = { version: '2024', uco_value: null, film_value: null, portes: {} }

function readRow(header: string, row: string, into: typeof table | typeof bare = table) {
  const first = { line: 1, values: header.split(';') }
  const { columns, faults } = headerColumns(first, TABLE_COLUMNS)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return priceRowReader(columns, into)({ line: 2, values: row.split(';') })
}

const OUTRIGHT = 'procedure_code;procedure_name;price'
const BY_PORTE = 'procedure_code;procedure_name;porte;porte_fraction;uco_quantity;film_m2'
const priceOf = (read: unknown) => decimalText((read as PriceRow).price, 8)
const faultsOf = (read: unknown) =>
  (read as { column: string | null; reason: string }[]).map(({ column, reason }) => [column, reason])

describe('the price of a row', () => {
  test('is what it says', () => {
    expect(readRow(OUTRIGHT, '10101012;Consulta;1.234,56')).toMatchObject({
      line: 2,
      procedure_code: '10101012',
      procedure_name: 'Consulta',
      porte: null,
    })
    expect(priceOf(readRow(OUTRIGHT, '10101012;Consulta;1.234,56'))).toBe('1234.56')
  })

  test.each([
    ['a fraction of a porte and UCO', '1A;0,04;6,942;', '135.09232'],
    ['a whole porte', '1A;;;', '17.38'],
    ['a porte and film', '2B;1;;0,1234', '102.67778'],
    ['UCO alone', ';;2;', '38.72'],
    ['film alone', ';;;0,0001', '0.00217'],
    ['nothing of a porte', '1A;0;;', '0'],
    ['a porte in another case', '1a;;;', '17.38'],
    ['a porte that is written with its fraction', '0,01 de 1A;;;', '0.1738'],
    ['a quarter of a porte', '1/4 de 2B;-;-;-', '25'],
    ['a dash for no porte', '-;-;2;', '38.72'],
  ])('is reckoned exactly from %s', (_words, parts, price) => {
    expect(priceOf(readRow(BY_PORTE, `10101012;Consulta;${parts}`))).toBe(price)
  })

  test.each([
    ['135.09232', '135.09232'],
    ['135,09', '135.09232'],
    ['', '135.09232'],
    ['135.10', [['price', 'is not what its parts make: 135.09232']]],
    ['135.09233', [['price', expect.any(String)]]],
  ])('is that of its parts, beside which the price %s may stand', (written, found) => {
    const read = readRow(`${BY_PORTE};price`, `10101012;Consulta;1A;0,04;6,942;;${written}`)
    expect(Array.isArray(read) ? faultsOf(read) : priceOf(read)).toEqual(found)
  })

  test.each([
    ['0 UCO of a table without uco_value', '1A;;0;', '17.38'],
    ['0 m² of film of a table without film_value', '1A;;;0,0', '17.38'],
    ['0 UCO and no porte', ';;0;', '0'],
  ])('needs no value for nothing: %s', (_words, parts, price) => {
    expect(priceOf(readRow(BY_PORTE, `10101012;Consulta;${parts}`, { ...bare, portes: table.portes }))).toBe(price)
  })

  test('is read from columns in any order and case', () => {
    expect(priceOf(readRow(' Price ;PROCEDURE_NAME;procedure_code', '12,5;Consulta;10101012'))).toBe('12.5')
  })

  test('is not looked for in an empty row', () => {
    expect(readRow(OUTRIGHT, '; ;')).toBeNull()
  })
})

describe('a row that does not fit', () => {
  test.each([
    ['a price that could be two', '1;A;1.234', [['price', '"1.234" could be 1234 or 1.234: write 1234 or 1.2340']]],
    ['no price', '1;A;', [['price', 'is empty']]],
    [
      'three faults',
      ';;x',
      [
        ['procedure_code', 'is empty'],
        ['procedure_name', 'is empty'],
        ['price', '"x" is not a number such as 1234.56 or 1.234,56'],
      ],
    ],
    [
      'a value too many',
      '1;A;2;3',
      [[null, 'has 4 values where the header has 3: a value that holds the separator must stand in quotes']],
    ],
    [
      'a value too few',
      '1',
      [[null, 'has 1 value where the header has 3: a value that holds the separator must stand in quotes']],
    ],
    ['NUL in its code', '1\u0000;A;2', [['procedure_code', 'holds a control character such as NUL']]],
    ['a line end in its code', '1\n2;A;2', [['procedure_code', 'holds a control character such as NUL']]],
    ['NUL in its name', '1;A\u0000;2', [['procedure_name', 'holds a control character such as NUL']]],
    [
      'a code of 51 characters',
      `${'1'.repeat(51)};A;2`,
      [['procedure_code', 'has 51 characters, and may have at most 50']],
    ],
    [
      'a name of 501 characters',
      `1;${'A'.repeat(501)};2`,
      [['procedure_name', 'has 501 characters, and may have at most 500']],
    ],
  ])('with %s says so', (_words, row, faults) => {
    expect(faultsOf(readRow(OUTRIGHT, row))).toEqual(faults)
  })

  test('a code of 50 characters and a name of 500, in two lines, fit', () => {
    expect(readRow(OUTRIGHT, `${'1'.repeat(50)};${'A'.repeat(249)}\n${'B'.repeat(250)};2`)).toMatchObject({ line: 2 })
  })

  test.each([
    ['a porte that the table does not know', '9Z;;;', [['porte', 'table "2024" has no porte "9Z"; it knows 1A, 2B']]],
    [
      'a porte that every object has',
      'constructor;;;',
      [['porte', 'table "2024" has no porte "constructor"; it knows 1A, 2B']],
    ],
    [
      'a fraction twice',
      '0,5 de 1A;0,5;;',
      [['porte_fraction', 'stands beside a porte that is written with its fraction']],
    ],
    ['a fraction of no porte', ';0,5;2;', [['porte_fraction', 'is a fraction of no porte']]],
    ['no part at all', ';;;', [['porte', 'has no price: porte, uco_quantity and film_m2 are empty']]],
    [
      'parts that are no numbers',
      '1A;x;-1;1e3',
      [
        ['porte_fraction', '"x" is not a number such as 1234.56 or 1.234,56'],
        ['uco_quantity', 'may not be negative'],
        ['film_m2', '"1e3" is not a number such as 1234.56 or 1.234,56'],
      ],
    ],
    [
      'a price beyond what a table holds',
      ';;9999999999;',
      [['porte', 'makes a price that is larger than a table holds']],
    ],
  ])('with %s says so', (_words, parts, faults) => {
    expect(faultsOf(readRow(BY_PORTE, `10101012;Consulta;${parts}`))).toEqual(faults)
  })

  test('into a table without values says what to create it with', () => {
    expect(faultsOf(readRow(BY_PORTE, '1;A;1A;;1;1', bare))).toEqual([
      ['porte', 'table "2024" has no porte "1A"; it knows none: create it with its portes'],
      ['uco_quantity', 'table "2024" has no uco_value: create it with one'],
      ['film_m2', 'table "2024" has no film_value: create it with one'],
    ])
  })
})

describe('a header', () => {
  const faults = (header: string) => {
    const read = headerColumns({ line: 1, values: header.split(';') }, TABLE_COLUMNS)
    return faultsOf([...read.faults, ...priceFaults(1, read.columns)])
  }

  test.each([
    [
      'an unknown column',
      `${OUTRIGHT};grupo`,
      [
        [
          'grupo',
          'is not a column of a price table: procedure_code, procedure_name, price, porte, porte_fraction, uco_quantity, film_m2, auxiliaries, anaesthesia_porte, film_incidences, chapter, units. Name it in a mapping, or send ignore_unknown=true to leave it out',
        ],
      ],
    ],
    [
      'a column without a name',
      'procedure_code;procedure_name;;price',
      [['column 3', expect.stringContaining('is not a column')]],
    ],
    [
      'a line of fixed width',
      `0301010072CONSULTA MEDICA${' '.repeat(250)}2I0000`,
      expect.arrayContaining([
        [expect.stringContaining('0301010072CONS'), expect.stringContaining('say their `layout` in a mapping')],
      ]),
    ],
    ['a column twice', `${OUTRIGHT};price`, [['price', 'is in the header twice']]],
    ['no code', 'procedure_name;price', [['procedure_code', 'is missing']]],
    [
      'no price',
      'procedure_code;procedure_name',
      [['price', 'is missing; in its place there may be porte, porte_fraction, uco_quantity, film_m2']],
    ],
    [
      'some of the porte columns',
      'procedure_code;procedure_name;porte;porte_fraction',
      [['uco_quantity', 'is missing']],
    ],
    [
      'data in its place',
      '10101012;Consulta;12,50',
      [
        ['10101012', expect.stringContaining('is not a column')],
        ['Consulta', expect.stringContaining('is not a column')],
        ['12,50', expect.stringContaining('is not a column')],
        ['procedure_code', 'is missing'],
        ['procedure_name', 'is missing'],
        ['price', expect.stringContaining('is missing')],
      ],
    ],
  ])('with %s says so', (_words, header, expected) => {
    expect(faults(header)).toEqual(expected)
  })
})
