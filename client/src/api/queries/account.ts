import { queryOptions } from '@tanstack/react-query';
import { http } from '../http';
import type { Device, Family, Invitation, Member, Role } from '../model';
import { fetchAll, type Versioned } from './collection';

/** The family itself; owners may change it. */
export const familyQuery = queryOptions({
  queryKey: ['family', 'current'],
  queryFn: ({ signal }) => http.get<Family>('/families/current', { signal }),
});

export function saveFamily(
  base: Versioned,
  body: { name: string; timeZone: string },
): Promise<Family> {
  return http.patch<Family>('/families/current', { body, version: base.version });
}

export const membersQuery = queryOptions({
  queryKey: ['family', 'members'],
  queryFn: ({ signal }) => fetchAll<Member>('/members', signal),
});

export function setRole(member: Member, role: Role): Promise<Member> {
  return http.patch<Member>(`/members/${member.id}`, { body: { role }, version: member.version });
}

export function removeMember(member: Member): Promise<void> {
  return http.delete(`/members/${member.id}`, { version: member.version });
}

export const invitationsQuery = queryOptions({
  queryKey: ['family', 'invitations'],
  queryFn: ({ signal }) => fetchAll<Invitation>('/invitations', signal),
});

export function invite(body: { email: string; role: Role }): Promise<Invitation> {
  return http.post<Invitation>('/invitations', { body });
}

export function withdrawInvitation({ id }: Invitation): Promise<void> {
  return http.delete(`/invitations/${id}`);
}

/** Where the account is signed in. */
export const devicesQuery = queryOptions({
  queryKey: ['account', 'devices'],
  queryFn: async ({ signal }) =>
    (await http.get<{ items: Device[] }>('/auth/devices', { signal })).items,
});

export function signOutDevice({ id }: Device): Promise<void> {
  return http.delete(`/auth/devices/${id}`);
}
