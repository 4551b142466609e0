import { Injectable } from '@nestjs/common';
import { notFound, stale } from '../http/index.js';
import { FamilyRepository, type Family } from '../persistence/index.js';
import { toFamilyDto, type FamilyDto } from './dto/family.dto.js';
import type { UpdateFamilyDto } from './dto/update-family.dto.js';

@Injectable()
export class FamiliesService {
  constructor(private readonly families: FamilyRepository) {}

  async get(familyId: string): Promise<FamilyDto> {
    const family = await this.find(familyId);
    if (family === null) throw notFound('family');
    return toFamilyDto(family);
  }

  async change(familyId: string, version: number, changes: UpdateFamilyDto): Promise<FamilyDto> {
    const changed = await this.families.change(familyId, version, changes);
    const present = await this.find(familyId);
    if (!changed || present === null) throw stale(present && toFamilyDto(present), 'family');
    return toFamilyDto(present);
  }

  private find(familyId: string): Promise<Family | null> {
    return this.families.findById(familyId);
  }
}
