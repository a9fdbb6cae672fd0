"""The shop's two pages."""

from django.urls import path

from shop import views

urlpatterns = [
    path("", views.window),
    path("health", views.health),
]
