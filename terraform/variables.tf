variable "name" {
  description = "Prefix of everything that is made, for example brightpath-production."
  type        = string
  default     = "brightpath"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,30}$", var.name))
    error_message = "name must be 2 to 31 lower-case letters, digits or hyphens, and begin with a letter."
  }
}

variable "region" {
  description = "DigitalOcean region. Families' data stays in it."
  type        = string
  default     = "fra1"
}

variable "droplet_size" {
  description = "Size of the Droplet that runs api, worker, client and Valkey. Generation likes a dedicated core."
  type        = string
  default     = "s-2vcpu-4gb"
}

variable "database_size" {
  description = "Size of the managed PostgreSQL node."
  type        = string
  default     = "db-s-1vcpu-1gb"
}

variable "ssh_key_fingerprints" {
  description = "Fingerprints of the SSH keys that may sign in as root."
  type        = list(string)

  validation {
    condition     = length(var.ssh_key_fingerprints) > 0
    error_message = "ssh_key_fingerprints must name at least one key, or nobody can reach the Droplet."
  }
}

variable "admin_addresses" {
  description = "Addresses (CIDR) that may open SSH."
  type        = list(string)

  validation {
    condition     = alltrue([for a in var.admin_addresses : can(cidrhost(a, 0))])
    error_message = "admin_addresses must be CIDR blocks such as 203.0.113.7/32."
  }
}
