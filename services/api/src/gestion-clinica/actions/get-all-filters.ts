import type { Action } from '../wire/controller.ts'
import { MESSAGES } from '../wire/messages.ts'
import { asksForState, filtersOf } from '../wire/filters-of.ts'
import { listRows } from './list-rows.ts'

/** `GetAllFilters` lists those that match the DTO. A default DTO matches all. */
export const GET_ALL_FILTERS: Action = {
  name: 'GetAllFilters',
  scope: 'plans:read',
  summary: 'Those that the members ask for; 0, empty, null and 0001-01-01 ask for nothing',
  refused: MESSAGES.failed,
  takes: 'any',
  gives: 'rows',
  run(context) {
    const { filters, matches } = filtersOf(context)
    return listRows(context, { ...filters, status: asksForState(context) }, matches)
  },
}

/** `GetAllActivesFilters` lists the active ones among them. */
export const GET_ALL_ACTIVES_FILTERS: Action = {
  ...GET_ALL_FILTERS,
  name: 'GetAllActivesFilters',
  summary: 'Active ones that the members ask for; 0, empty and null ask for nothing',
  run(context) {
    const { filters, matches } = filtersOf(context)
    return listRows(context, { ...filters, status: 'active' }, matches)
  },
}
