output "address" {
  description = "Point the domain's A record here."
  value       = digitalocean_reserved_ip.app.ip_address
}

output "database_url" {
  description = "DATABASE_URL for .env on the Droplet."
  sensitive   = true
  value = format(
    "postgres://%s:%s@%s:%s/%s?sslmode=require",
    digitalocean_database_cluster.postgres.user,
    urlencode(digitalocean_database_cluster.postgres.password),
    digitalocean_database_cluster.postgres.private_host,
    digitalocean_database_cluster.postgres.port,
    digitalocean_database_db.brightpath.name,
  )
}
