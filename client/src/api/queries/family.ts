import type {
  CreateChildDto,
  CreateCommitmentDto,
  CreateExceptionDto,
  CreateHolidayDto,
  CreateMealDto,
  CreateParentDto,
  CreateSubjectDto,
  UpdateChildDto,
  UpdateCommitmentDto,
  UpdateMealDto,
  UpdateParentDto,
  UpdateSubjectDto,
} from '../generated/types.gen';
import { http } from '../http';
import type { Child, Commitment, Exception, Holiday, Meal, Parent, Subject } from '../model';
import { collection } from './collection';

/** `validFrom` is left out of what is new: it holds from the beginning. */
export type ChildDraft = CreateChildDto & Pick<UpdateChildDto, 'validFrom'>;
export type CommitmentDraft = CreateCommitmentDto & Pick<UpdateCommitmentDto, 'validFrom'>;
export type ExceptionDraft = CreateExceptionDto;
export type HolidayDraft = CreateHolidayDto;
export type MealDraft = Omit<CreateMealDto, 'validFrom'> & Pick<UpdateMealDto, 'validFrom'>;
export type ParentDraft = CreateParentDto & Pick<UpdateParentDto, 'validFrom'>;
export type SubjectDraft = CreateSubjectDto & Pick<UpdateSubjectDto, 'validFrom'>;

// The family's lists that planning reads; shared by settings, the plan page and the generate page.

export const children = collection<Child, ChildDraft>('children', {
  list: (query, signal) => http.get('/children', { query, signal }),
  create: ({ validFrom: _, ...body }) => http.post('/children', { body }),
  update: ({ id, version }, body) => http.patch('/children/{id}', { path: { id }, body, version }),
  remove: ({ id, version }) => http.delete('/children/{id}', { path: { id }, version }),
});

export const parents = collection<Parent, ParentDraft>('parents', {
  list: (query, signal) => http.get('/parents', { query, signal }),
  create: ({ validFrom: _, ...body }) => http.post('/parents', { body }),
  update: ({ id, version }, body) => http.patch('/parents/{id}', { path: { id }, body, version }),
  remove: ({ id, version }) => http.delete('/parents/{id}', { path: { id }, version }),
});

export const commitments = collection<Commitment, CommitmentDraft>('commitments', {
  list: (query, signal) => http.get('/commitments', { query, signal }),
  create: ({ validFrom: _, ...body }) => http.post('/commitments', { body }),
  update: ({ id, version }, body) =>
    http.patch('/commitments/{id}', { path: { id }, body, version }),
  remove: ({ id, version }, query = {}) =>
    http.delete('/commitments/{id}', { path: { id }, query, version }),
});

export const holidays = collection<Holiday, HolidayDraft>('holidays', {
  list: (query, signal) => http.get('/holidays', { query, signal }),
  create: (body) => http.post('/holidays', { body }),
  update: ({ id, version }, body) => http.patch('/holidays/{id}', { path: { id }, body, version }),
  remove: ({ id, version }, query = {}) =>
    http.delete('/holidays/{id}', { path: { id }, query, version }),
});

export const meals = collection<Meal, MealDraft>('meals', {
  list: (query, signal) => http.get('/meals', { query, signal }),
  create: ({ validFrom, ...body }) =>
    http.post('/meals', { body: { ...body, ...(validFrom && { validFrom }) } }),
  update: ({ id, version }, body) => http.patch('/meals/{id}', { path: { id }, body, version }),
  remove: ({ id, version }, query = {}) =>
    http.delete('/meals/{id}', { path: { id }, query, version }),
});

export const exceptions = collection<Exception, ExceptionDraft>('exceptions', {
  list: (query, signal) => http.get('/calendar-exceptions', { query, signal }),
  create: (body) => http.post('/calendar-exceptions', { body }),
  update: ({ id, version }, body) =>
    http.patch('/calendar-exceptions/{id}', { path: { id }, body, version }),
  remove: ({ id, version }, query = {}) =>
    http.delete('/calendar-exceptions/{id}', { path: { id }, query, version }),
});

export const subjects = collection<Subject, SubjectDraft>('subjects', {
  list: (query, signal) => http.get('/subjects', { query, signal }),
  create: (body) => http.post('/subjects', { body }),
  update: ({ id, version }, body) => http.patch('/subjects/{id}', { path: { id }, body, version }),
  remove: ({ id, version }) => http.delete('/subjects/{id}', { path: { id }, version }),
});
