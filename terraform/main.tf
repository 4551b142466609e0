# One Droplet with Docker Compose, one managed PostgreSQL, a private network between them, a firewall.

resource "digitalocean_vpc" "this" {
  name   = var.name
  region = var.region
}

resource "digitalocean_droplet" "app" {
  name       = "${var.name}-app"
  image      = "docker-20-04"
  region     = var.region
  size       = var.droplet_size
  vpc_uuid   = digitalocean_vpc.this.id
  ssh_keys   = var.ssh_key_fingerprints
  monitoring = true
  user_data  = file("${path.module}/cloud-init.yaml")

  lifecycle {
    # A changed image or first-boot script must not replace a running machine.
    ignore_changes = [image, user_data]
  }
}

resource "digitalocean_reserved_ip" "app" {
  region     = var.region
  droplet_id = digitalocean_droplet.app.id
}

resource "digitalocean_database_cluster" "postgres" {
  name                 = "${var.name}-postgres"
  engine               = "pg"
  version              = "17"
  size                 = var.database_size
  region               = var.region
  node_count           = 1
  private_network_uuid = digitalocean_vpc.this.id

  maintenance_window {
    day  = "sunday"
    hour = "03:00:00"
  }

  lifecycle {
    prevent_destroy = true
  }
}

resource "digitalocean_database_db" "brightpath" {
  cluster_id = digitalocean_database_cluster.postgres.id
  name       = "brightpath"
}

resource "digitalocean_database_firewall" "postgres" {
  cluster_id = digitalocean_database_cluster.postgres.id

  rule {
    type  = "droplet"
    value = digitalocean_droplet.app.id
  }
}

resource "digitalocean_firewall" "app" {
  name        = "${var.name}-app"
  droplet_ids = [digitalocean_droplet.app.id]

  inbound_rule {
    protocol         = "tcp"
    port_range       = "22"
    source_addresses = var.admin_addresses
  }

  dynamic "inbound_rule" {
    for_each = toset(["80", "443"])

    content {
      protocol         = "tcp"
      port_range       = inbound_rule.value
      source_addresses = ["0.0.0.0/0", "::/0"]
    }
  }

  dynamic "outbound_rule" {
    for_each = toset(["tcp", "udp"])

    content {
      protocol              = outbound_rule.value
      port_range            = "1-65535"
      destination_addresses = ["0.0.0.0/0", "::/0"]
    }
  }

  outbound_rule {
    protocol              = "icmp"
    destination_addresses = ["0.0.0.0/0", "::/0"]
  }
}
